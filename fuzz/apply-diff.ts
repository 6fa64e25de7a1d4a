import assert from 'node:assert/strict';

const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@$/;

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/**
 * Applies a unified diff of one file, as `patch` does without looking around.
 *
 * @throws AssertionError where a line that should stand there does not
 */
export function applyDiff(before: string, diff: string): string {
  const [old, out] = [linesOf(before), [] as string[]];
  let at = 0;
  const rows = diff.split('\n').slice(2, -1);
  for (const [place, row] of rows.entries()) {
    const hunk = HUNK.exec(row);
    if (hunk) {
      const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      while (at < start) out.push(old[at++]!);
      continue;
    }
    if (row.startsWith('\\')) continue;
    const line = row.slice(1) + (rows[place + 1]?.startsWith('\\') ? '' : '\n');
    if (row.startsWith('+')) out.push(line);
    else {
      assert.equal(old[at++], line, 'the line that the diff names');
      if (row.startsWith(' ')) out.push(line);
    }
  }
  return out.concat(old.slice(at)).join('');
}
