/**
 * Waits for all, and only then throws what the first of them threw: whatever they write to is not
 * touched any more.
 */
export async function allDone<T extends readonly unknown[]>(work: {
  [Index in keyof T]: Promise<T[Index]>;
}): Promise<T> {
  const settled = await Promise.allSettled<unknown>(work);
  const values = settled.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
  return values as unknown as T;
}
