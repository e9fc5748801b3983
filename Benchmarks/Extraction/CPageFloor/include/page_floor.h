// The floor under every parser that reads a page through libxml2: one SAX pass that does nothing with what it meets.
#pragma once
#include <stddef.h>

/// Parses `length` bytes of UTF-8; gives the number of elements and bytes of text met.
size_t page_floor_parse(const char *bytes, size_t length);
