import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Answer, Task } from '../painter.ts';
import { draw } from './draw.ts';

// A process of its own: the fonts that it may use are set in its environment before it starts.
process.on('message', (task: Task) => {
  paint(task)
    .then(
      () => ({ id: task.id, error: undefined }),
      (error: unknown) => ({ id: task.id, error: String(error) }),
    )
    .then((answer: Answer) => process.send?.(answer))
    .catch(() => process.exit(1));
});

async function paint({ path, picture }: Task): Promise<void> {
  const bytes = await draw(picture);
  await mkdir(dirname(path), { recursive: true });
  // A picture that is there is whole, even where somebody stopped the build.
  const begun = `${path}.${randomUUID()}`;
  await writeFile(begun, bytes);
  await rename(begun, path);
}
