/** Reading pages: an entry of its own, so that a program without pages need not load a parser. */
export { type HtmlText, htmlToText } from './core/formats/html.js';
