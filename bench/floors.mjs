/** Floors: the scores that may not get worse, pinned with a hash of the set they were measured on. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS_FILE, labelsOf } from './residue-set.mjs';

/** A hash of the files of a set, and of its own labels where we made them, so that a floor is never held against another set. */
export function hashOf(set, shared) {
  const hash = createHash('sha256');
  for (const file of set.files) hash.update(readFileSync(join(shared, file)));
  if (set.half) hash.update(labelsOf(set.half, readFileSync(LABELS_FILE, 'utf8')).join('\n'));
  return hash.digest('hex').slice(0, 16);
}

/**
 * What is wrong with the scores of a set: one sentence for each fault, none where all is well.
 *
 * @param {{ set: string, scores: Record<string, number> } | undefined} floor
 */
export function faults(name, floor, hash, scores) {
  if (floor === undefined) return [`${name}: no floor is pinned. Pin one with --pin.`];
  if (floor.set !== hash)
    return [`${name}: the set has changed since its floor was pinned. Pin it anew with --pin.`];
  return Object.entries(floor.scores).flatMap(([measure, least]) => {
    const score = scores[measure];
    if (typeof score === 'number' && score >= least) return [];
    return [`${name}: ${measure} is ${score?.toFixed(4) ?? 'missing'}, its floor ${least.toFixed(4)}.`];
  });
}

/**
 * The floor for new scores, rounded down to four places. Scores of the same set only raise it, unless
 * `lower` says otherwise.
 */
export function pinned(floor, hash, scores, lower) {
  const same = floor?.set === hash && !lower ? floor.scores : {};
  const rounded = Object.entries(scores)
    .filter(([, score]) => typeof score === 'number')
    .map(([measure, score]) => [measure, Math.max(Math.floor(score * 1e4) / 1e4, same[measure] ?? 0)]);
  return { set: hash, scores: Object.fromEntries(rounded) };
}
