/** Does tasks, some at once, and gives what came of each in their order. */
export async function inOrder<T>(
  tasks: readonly (() => Promise<T>)[],
  atOnce: number,
): Promise<T[]> {
  const results: T[] = [];
  const queue = tasks.entries();
  const work = async (): Promise<void> => {
    for (const [index, task] of queue) results[index] = await task();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
