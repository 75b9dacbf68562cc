// SPDX-License-Identifier: EUPL-1.2
#include <zlib.h>

// Swift does not see these two, for zlib makes them with macros.
static inline int weerklank_inflate_raw(z_stream *stream) {
  return inflateInit2(stream, -MAX_WBITS);
}
static inline int weerklank_deflate_raw(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
}
