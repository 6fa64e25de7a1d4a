import type { Replacement } from '../text/traced.js';
import type { LineView } from '../text/view.js';

/** "Story highlights The campaigns …": the label of a box glued to its first sentence. */
export function cutHeadLabel(view: LineView): Replacement[] {
  const hit = view.hits.find((found) => found.list === 'head-label' && found.first === 0);
  if (hit === undefined || view.wordCount < hit.last + 4) return [];
  const gap = /^[\s:–—-]+/u.exec(view.text.slice(hit.end));
  if (gap === null || !/^["“]?\p{Lu}/u.test(view.text.slice(hit.end + gap[0].length))) return [];
  return [
    {
      start: 0,
      end: hit.end + gap[0].length,
      after: '',
      mark: {
        reason: 'section-label',
        rule: 'section-label/glued',
        why: 'is the label of a box glued to its text',
      },
    },
  ];
}
