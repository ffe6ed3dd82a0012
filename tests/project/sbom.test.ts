import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeSite } from '../support/site.ts';

interface Bill {
  components: { 'bom-ref': string; purl: string; scope: string; hashes: { content: string }[] }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

test('“npm run sbom” writes the packages of this project, the same each time', async () => {
  const site = makeSite();
  try {
    const path = `${site.folder}/sbom.cdx.json`;
    const { code, output } = await site.run('sbom');
    expect(code, output).toBe(0);
    const text = readFileSync(path, 'utf8');
    const { components, dependencies } = JSON.parse(text) as Bill;
    expect(output).toContain(`Written: sbom.cdx.json (${components.length} packages`);
    expect(components.length).toBeGreaterThan(300);
    const refs = components.map((component) => component['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    const project = dependencies.find(({ ref }) => ref.startsWith('pkg:npm/backgrounder@'));
    expect(project?.dependsOn.join(' ')).toMatch(/pkg:npm\/astro@\d/);
    for (const { dependsOn } of dependencies) {
      expect(dependsOn.filter((ref) => !refs.includes(ref))).toEqual([]);
    }
    for (const { hashes } of components) expect(hashes[0]?.content).toMatch(/^[\da-f]{128}$/);
    expect(components.find(({ purl }) => purl.startsWith('pkg:npm/astro@'))?.scope).toBe(
      'required',
    );
    await site.run('sbom', [], { TZ: 'Asia/Tokyo', LC_ALL: 'de_DE.UTF-8' });
    expect(readFileSync(path, 'utf8')).toBe(text);
  } finally {
    site.remove();
  }
});
