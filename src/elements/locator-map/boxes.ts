/** A rectangle: its upper left corner and its size. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** True where two rectangles share ground, or come nearer to each other than a gap. */
export function collide(a: Rect, b: Rect, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

/** True where a rectangle lies in another, and keeps a distance from its edges. */
export function fits(inner: Rect, outer: Rect, distance = 0): boolean {
  return (
    inner.x >= outer.x + distance &&
    inner.y >= outer.y + distance &&
    inner.x + inner.width <= outer.x + outer.width - distance &&
    inner.y + inner.height <= outer.y + outer.height - distance
  );
}

/** The four corners of a frame, in which something stands at a distance from the edges. */
export function corners(
  { x, y, width, height }: Rect,
  size: { width: number; height: number },
  distance: number,
): Rect[] {
  const left = x + distance;
  const top = y + distance;
  const right = x + width - size.width - distance;
  const bottom = y + height - size.height - distance;
  return [
    { ...size, x: left, y: top },
    { ...size, x: right, y: top },
    { ...size, x: left, y: bottom },
    { ...size, x: right, y: bottom },
  ];
}
