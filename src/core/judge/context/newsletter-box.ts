import type { Reason } from '../../article.js';
import type { LineView } from '../../text/view.js';
import { hitIn, opening } from '../ask.js';
import { type ContextRule, type ContextView, sureReason } from './rule.js';

/** Lines of a box between two of which a rule is sure; longer praise of a newsletter was not met. */
const MAX_BETWEEN = 3;
const MAX_PRAISE_WORDS = 40;
const MAX_CALL_WORDS = 10;
const MAIL =
  /\b(?:e-?mails?|mails?|newsletters?|briefings?|inbox|correo|courriel|boletín|nieuwsbrief|bülten)\b/iu;

/** The name and the praise of a newsletter in the box that asks for it, among lines of which a rule is sure. */
export const newsletterBox: ContextRule = {
  name: 'in-newsletter-box',
  why: 'stands in a box that asks to subscribe to a newsletter',
  confidence: 0.88,
  find: (context) => {
    const { lines, views } = context;
    const found = new Map<number, Reason>();
    const sure = lines.flatMap((line, at) => (sureReason(line) === 'newsletter' ? [at] : []));
    sure.forEach((at, index) => {
      const next = sure[index + 1];
      if (next === undefined || next - at - 1 > MAX_BETWEEN) return;
      const between = [...views.keys()].slice(at + 1, next);
      if (!between.every((line) => fits(line, context))) return;
      for (const line of between) found.set(line, 'newsletter');
      const above = at - 1;
      if (isCall(views[above]) && isOpen(above, context)) found.set(above, 'newsletter');
    });
    return found;
  },
};

function isOpen(at: number, { lines }: ContextView): boolean {
  return sureReason(lines[at]) === undefined && lines[at]?.verdict?.label !== 'headline';
}

function fits(at: number, context: ContextView): boolean {
  const view = context.views[at]!;
  if (sureReason(context.lines[at]) !== undefined) return true;
  if (!isOpen(at, context) || view.isItem || view.wordCount > MAX_PRAISE_WORDS) return false;
  return !view.isSentence || MAIL.test(view.text) || hitIn(view, 'newsletter') !== undefined;
}

/** "Sign up to First Edition" above the first line of the box. */
function isCall(view: LineView | undefined): boolean {
  return (
    view !== undefined &&
    view.wordCount <= MAX_CALL_WORDS &&
    !view.endsSentence &&
    opening(view, 'newsletter-button') !== undefined
  );
}
