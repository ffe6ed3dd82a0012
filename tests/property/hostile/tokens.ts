/** What would be markup, code or a command somewhere, were it not text everywhere. */
export const TOKENS: readonly string[] = [
  `"><script>alert(1)</script>`,
  `'><img src=x onerror=alert(1)>`,
  `</script><script>alert(1)</script>`,
  `</style></title></textarea><svg onload=alert(1)>`,
  `]]><x>alert(1)</x><![CDATA[`,
  `<!--<script>`,
  `--><b>bold</b>`,
  `&lt;script&gt;alert(1)&lt;/script&gt;`,
  `&#60;i&#62;x`,
  '${alert(1)} {{alert(1)}} <%= x %>',
  `javascript:alert(1)`,
  `" onmouseover="alert(1)" x="`,
  '`*_~[a](javascript:alert(1)) ![a](x)',
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y "z">]>&y;`,
  `\\"\\u003cscript\\u003e`,
  `# a: b - {c} % ~ | > !d`,
];

/** Marks the text that holds a token, so that it is found again. */
export const MARK = 'Zq';

/** A token where only some signs may stand: in a line of Markdown, each sign escaped. */
export function inMarkdown(token: string): string {
  return token.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** A token as the value of an attribute. */
export function inAttribute(token: string): string {
  const escaped = token.replace(/[&<>"'{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `"${escaped}"`;
}
