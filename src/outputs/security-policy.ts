/**
 * The Content-Security-Policy of a page: everything from the page's own host, and of what stands in
 * the page itself only what it holds now, by hash. https://www.w3.org/TR/CSP3/
 *
 * @param html the whole page
 * @param sha256 the SHA-256 of a text, in base64
 */
export function contentSecurityPolicy(html: string, sha256: (text: string) => string): string {
  const hashes = (pattern: RegExp): string[] => {
    const texts = [...html.matchAll(pattern)].map(([, text = '']) => text).filter(Boolean);
    return [...new Set(texts)].map((text) => ` 'sha256-${sha256(text)}'`);
  };
  const styles = hashes(/<style[^>]*>(.*?)<\/style>/gs);
  const scripts = hashes(/<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs);
  return [
    "default-src 'none'",
    "img-src 'self'",
    `style-src${styles.join('') || " 'none'"}`,
    `script-src 'self'${scripts.join('')}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
