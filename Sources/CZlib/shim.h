// What Swift cannot import from zlib: its initialiser is a macro.
#pragma once
#include <zlib.h>

static inline int gainsay_inflate_init(z_streamp stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}
