import { SIZE } from './look.ts';
import type { Lines } from './type-set.ts';

/** Lines, and where their upper left corner stands on a picture. */
export interface Placed extends Lines {
  left: number;
  top: number;
}

// As many shades as an edge needs to look smooth: fewer than there could be, as each makes the
// file larger.
const STEP = 255 / 15;

/**
 * Puts lines upon a ground of opaque pixels (red, green, blue), which is changed. By hand, because
 * fewer shades at the edges of letters make smaller files.
 */
export function blend(ground: Uint8Array, { data, width, height, left, top }: Placed): void {
  for (let y = 0; y < height; y += 1) {
    let to = ((top + y) * SIZE.width + left) * 3;
    for (let from = y * width * 4; from < (y + 1) * width * 4; from += 4, to += 3) {
      const cover = Math.round((data[from + 3] ?? 0) / STEP) / 15;
      if (cover === 0) continue;
      for (let band = 0; band < 3; band += 1) {
        const under = ground[to + band] ?? 0;
        ground[to + band] = Math.round(under + ((data[from + band] ?? 0) - under) * cover);
      }
    }
  }
}
