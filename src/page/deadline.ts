/**
 * Waits for something to end well or badly, but no longer than a talk can wait.
 *
 * @returns whether it has ended in time
 */
export async function endsWithin(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const ended = work.then(
    () => true,
    () => true,
  );
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), milliseconds);
  });
  return Promise.race([ended, late]);
}
