/** The tag of a picture’s orientation (Exif 2.32, 4.6.5.1). */
const ORIENTATION = 0x0112;
const ENTRY_BYTES = 12;

/**
 * True where a picture is stored on its side, and shown with width and height exchanged: phones do
 * that. False where it does not say, or says nothing that can be read.
 *
 * @param segment what an APP1 segment of a JPEG holds, after its length
 */
export function isOnItsSide(segment: Buffer): boolean {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return false;
  const tiff = segment.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  try {
    const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    const entries = Array.from({ length: short(start) }, (_, i) => start + 2 + i * ENTRY_BYTES);
    const entry = entries.find((at) => short(at) === ORIENTATION);
    // 5 to 8 are turned by a quarter, mirrored or not.
    return entry !== undefined && short(entry + 8) >= 5 && short(entry + 8) <= 8;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
