#ifndef CSHA256_H
#define CSHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether this processor has instructions for SHA-256 that `sha256_compress` can use.
bool sha256_is_available(void);

/// Takes whole blocks of 64 bytes into the hash value `state`; only where `sha256_is_available`.
void sha256_compress(uint32_t state[8], const uint32_t constants[64], const uint8_t *blocks, size_t count);

#endif
