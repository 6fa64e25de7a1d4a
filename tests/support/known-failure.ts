/**
 * Runs the check of a case. One that is marked as a known failure has to fail: as soon as it passes, the
 * mark must go, so that it can never fail unnoticed again.
 *
 * @param why why the case is not met yet; null for a case that must be met.
 */
export function check(why: string | null, assertions: () => void): void {
  if (why === null) {
    assertions();
    return;
  }
  try {
    assertions();
  } catch {
    return;
  }
  throw new Error(`This known failure passes now: take "expect": "fail" away. It said: ${why}`);
}

/** The name of a case in the list of tests. */
export function titled(name: string, why: string | null): string {
  return why === null ? name : `${name} (known failure: ${why})`;
}
