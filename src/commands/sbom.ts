import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, withFile } from './failure.ts';
import { billOfMaterials } from './sbom/bill-of-materials.ts';
import type { Lockfile } from './sbom/bill-of-materials.ts';

const root = process.cwd();

/** Where the software bill of materials is written. */
const FILE = 'sbom.cdx.json';

await runCommand(root, () => {
  const path = join(root, 'package-lock.json');
  const lockfile = JSON.parse(withFile(path, () => readFileSync(path, 'utf8'))) as Lockfile;
  const bill = billOfMaterials(lockfile);
  const file = join(root, FILE);
  withFile(file, () => {
    writeFileSync(file, `${JSON.stringify(bill, undefined, 2)}\n`);
  });
  console.log(`Written: ${FILE} (${bill.components.length} packages, CycloneDX 1.6)`);
  return Promise.resolve(true);
});
