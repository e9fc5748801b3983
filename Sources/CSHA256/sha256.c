// The SHA extensions of x86-64 (Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2). Swift cannot
// compile one function for another processor than the rest, so this file is C.
#include "CSHA256.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

bool sha256_is_available(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return false;
  const bool has_sse = (c & bit_SSSE3) && (c & bit_SSE4_1);
  return has_sse && __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
}

__attribute__((target("sha,ssse3,sse4.1"))) void sha256_compress(
    uint32_t state[8], const uint32_t constants[64], const uint8_t *blocks, size_t count) {
  // The instructions want the working variables as a, b, e, f and c, d, g, h, the first in the highest lane.
  __m128i abef = _mm_set_epi32((int)state[0], (int)state[1], (int)state[4], (int)state[5]);
  __m128i cdgh = _mm_set_epi32((int)state[2], (int)state[3], (int)state[6], (int)state[7]);
  const __m128i big_endian = _mm_set_epi64x(0x0C0D0E0F08090A0BLL, 0x0405060700010203LL);
  for (; count > 0; count--, blocks += 64) {
    const __m128i abef_before = abef, cdgh_before = cdgh;
    __m128i words[4];
#pragma clang loop unroll(full)
    for (int quad = 0; quad < 16; quad++) {
      __m128i next;
      if (quad < 4) {
        next = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)blocks + quad), big_endian);
      } else {
        // Words of 16, 15, 7 and 2 rounds ago.
        const __m128i oldest = words[quad & 3], newest = words[(quad + 3) & 3];
        const __m128i seven_ago = _mm_alignr_epi8(newest, words[(quad + 2) & 3], 4);
        next = _mm_sha256msg1_epu32(oldest, words[(quad + 1) & 3]);
        next = _mm_sha256msg2_epu32(_mm_add_epi32(next, seven_ago), newest);
      }
      words[quad & 3] = next;
      // Two rounds at a time: what comes out takes the place of the older half.
      const __m128i sums = _mm_add_epi32(next, _mm_loadu_si128((const __m128i *)constants + quad));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sums);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sums, 0x0E));
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  state[0] = (uint32_t)_mm_extract_epi32(abef, 3);
  state[1] = (uint32_t)_mm_extract_epi32(abef, 2);
  state[2] = (uint32_t)_mm_extract_epi32(cdgh, 3);
  state[3] = (uint32_t)_mm_extract_epi32(cdgh, 2);
  state[4] = (uint32_t)_mm_extract_epi32(abef, 1);
  state[5] = (uint32_t)_mm_extract_epi32(abef, 0);
  state[6] = (uint32_t)_mm_extract_epi32(cdgh, 1);
  state[7] = (uint32_t)_mm_extract_epi32(cdgh, 0);
}

#else

bool sha256_is_available(void) { return false; }

void sha256_compress(uint32_t state[8], const uint32_t constants[64], const uint8_t *blocks, size_t count) {
  (void)state, (void)constants, (void)blocks, (void)count;
}

#endif
