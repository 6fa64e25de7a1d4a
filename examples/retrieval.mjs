// node examples/retrieval.mjs scraped/ > chunks.jsonl
//
// Articles → chunks for a retrieval index. Paragraphs are never cut, the title goes with every chunk, and the
// entities are filters: their names are the same in all articles, however each article spelled them.
import { cleanFiles } from 'clean-article';

const MAX_WORDS = 200;

/** Whole paragraphs, as many as fit; a longer paragraph is a chunk of its own. */
function* chunksOf(text) {
  let chunk = [];
  let words = 0;
  for (const paragraph of text.split(/\n+/)) {
    const length = paragraph.split(/\s+/).length;
    if (chunk.length > 0 && words + length > MAX_WORDS) {
      yield chunk.join('\n');
      chunk = [];
      words = 0;
    }
    chunk.push(paragraph);
    words += length;
  }
  if (chunk.length > 0) yield chunk.join('\n');
}

for await (const outcome of cleanFiles(process.argv.slice(2))) {
  if (!outcome.ok) {
    console.error(`${outcome.name}: ${outcome.message}`);
    process.exitCode = 1;
    continue;
  }
  const { title, date, language, text, names } = outcome.result;
  const body = title !== null && text.startsWith(title) ? text.slice(title.length).trim() : text;
  let number = 0;
  for (const chunk of chunksOf(body)) {
    const entities = names.filter(({ name }) => chunk.includes(name)).map(({ name }) => name);
    const id = `${outcome.name}#${++number}`;
    console.log(JSON.stringify({ id, title, date, language, entities, text: chunk }));
  }
}
