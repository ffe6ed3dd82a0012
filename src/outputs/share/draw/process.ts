import { writeKept } from '../../../loader/kept-file.ts';
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
  await writeKept(path, await draw(picture));
}
