// libstemmer: the Snowball stemmers (Porter).
#pragma once
#include <libstemmer.h>
