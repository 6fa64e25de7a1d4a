import { describe, expect, test } from 'vitest';
import { named } from './name.js';

describe('countries in English', () => {
  test.each([
    [
      'a formal name loses its article',
      'Ships of the Russian Federation turned back.',
      'Ships of Russia turned back.',
    ],
    [
      'a spun copy has lost the article',
      'The fines on Russian Federation stay.',
      'The fines on Russia stay.',
    ],
    ['it begins the sentence', 'The Kingdom of Norway voted.', 'Norway voted.'],
    ['before a noun', 'The 2012 USA election was close.', 'The 2012 U.S. election was close.'],
    ['as a noun, with its article', 'He moved to USA in May.', 'He moved to the United States in May.'],
    ['possessive', "The USA's exports fell.", "The United States' exports fell."],
    ['at the end of a sentence', 'She was born in the U.S.A.', 'She was born in the United States.'],
    ['with a hyphen', 'A USA-led mission met U.S. troops.', 'A U.S.-led mission met U.S. troops.'],
    ['over a second adjective', 'Both USA and British troops left.', 'Both U.S. and British troops left.'],
    ['an article before it follows', 'It was an Arab Republic of Egypt plan.', 'It was an Egypt plan.'],
    ['another sound', 'He is a Republic of Iraq official.', 'He is an Iraq official.'],
    ['a lost dot', 'The U.S envoy left.', 'The U.S. envoy left.'],
    ['one abbreviation', 'US troops met U.S. sailors.', 'U.S. troops met U.S. sailors.'],
    [
      'a noun beside the full name',
      'In the US few cared; the United States is large.',
      'In the United States few cared; the United States is large.',
    ],
    [
      'the full name before a noun',
      'U.S. farmers and United States officials met.',
      'U.S. farmers and U.S. officials met.',
    ],
    [
      'an older name',
      "Burma freed them. Myanmar's army did not.",
      "Myanmar freed them. Myanmar's army did not.",
    ],
    [
      'the United Kingdom',
      'The UK left. The United Kingdom stayed out.',
      'The United Kingdom left. The United Kingdom stayed out.',
    ],
    [
      'one that takes an article',
      'He sailed to Republic of the Philippines in May.',
      'He sailed to the Philippines in May.',
    ],
  ])('%s', (_why, input, expected) => {
    expect(named(input)).toBe(expected);
  });

  test.each([
    ['inside a paper’s name', 'She reads USA Today at breakfast.'],
    ['a team', 'It was a good day for Team USA in Oslo.'],
    ['an airline and a contest', 'US Airways flew to the US Open.'],
    ['a body', 'The United States Marshals Service met U.S. police.'],
    ['a pronoun in capitals', 'They told US to wait, and U.S. officials agreed.'],
    ['a pronoun', 'Let us be clear: it gives us nothing.'],
    ['a constitution', 'It is in the Constitution of the Russian Federation.'],
    ['a name spoken about', 'The state, officially the Republic of Turkey, is large.'],
    ['a name that explains another', 'He saw Burma (Myanmar) twice.'],
    ['a name of its time', 'In 1942 troops entered Burma. Myanmar is free.'],
    ['a name that changed', 'Swaziland changed its name to Eswatini.'],
    ['a chant', 'They cried "USA! USA!" at U.S. games.'],
    ['a title', 'They sang “Born in the U.S.A.” twice.'],
    ['an address', 'See www.example.com/USA/index and @USA and #USA.'],
    ['a town and its country', 'He lives in Austin, Texas, USA.'],
    ['a code in brackets', 'A jump of 8.2 metres by Smith (USA) won.'],
    ['a headline in capitals', 'USA WINS GOLD IN OSLO AFTER LONG FINAL'],
    ['capitals in a sentence', 'He shouted GIVE US A CHANCE and left U.S. soil.'],
    ['a currency', 'It costs US $15 there and U.S. firms pay.'],
    ['one spelling throughout', 'The US agreed. US officials left.'],
    ['adjectives and metonyms', 'The Kremlin said Russian troops and Washington agreed.'],
    ['a bird', 'Cook the turkey in Turkey.'],
    ['people', 'Chad Smith met Jordan Peterson in Chad.'],
  ])('stays: %s', (_why, input) => {
    expect(named(input)).toBe(input);
  });
});

describe('countries in other languages', () => {
  test.each([
    ['es', 'EEUU votó y Estados Unidos esperó.', 'Estados Unidos votó y Estados Unidos esperó.'],
    ['es', 'La Federación Rusa firmó en Oslo.', 'Rusia firmó en Oslo.'],
    ['es', 'Las tropas de la Federación Rusa salieron.', 'Las tropas de Rusia salieron.'],
    [
      'fr',
      'Les Etats-Unis votent. Pour les États-Unis, tout va bien.',
      'Les États-Unis votent. Pour les États-Unis, tout va bien.',
    ],
    ['es', 'Llegó al Reino de Noruega.', 'Llegó a Noruega.'],
    ['fr', 'Il vit au Royaume de Norvège.', 'Il vit en Norvège.'],
    ['fr', 'La Fédération de Russie a voté.', 'La Russie a voté.'],
    ['fr', 'Le chef de la République du Tchad est parti.', 'Le chef du Tchad est parti.'],
    ['pt', 'Os EUA e os E.U.A. votaram.', 'Os EUA e os EUA votaram.'],
    ['pt', 'O chefe da República Federativa do Brasil saiu.', 'O chefe do Brasil saiu.'],
    ['it', 'Le navi della Federazione Russa sono partite.', 'Le navi della Russia sono partite.'],
    ['de', 'Die Russische Föderation stimmte zu.', 'Russland stimmte zu.'],
    ['de', 'Die Gesetze der Russischen Föderation gelten.', 'Die Gesetze Russlands gelten.'],
    ['de', 'Sie leben in der Russischen Föderation.', 'Sie leben in Russland.'],
    ['de', 'Die U.S.A. und die USA stimmten ab.', 'Die USA und die USA stimmten ab.'],
    ['nl', 'De Russische Federatie stemde.', 'Rusland stemde.'],
    ['ru', 'Власти живут в Российской Федерации.', 'Власти живут в России.'],
    ['ru', 'Он любит Российскую Федерацию.', 'Он любит Россию.'],
  ])('%s: %s', (lang, input, expected) => {
    expect(named(input, { lang })).toBe(expected);
  });

  test.each([
    ['es', 'EE.UU. votó ayer.'],
    ['es', 'Así dice la Constitución de la Federación Rusa.'],
    ['de', 'US-Präsident Weber sprach über die USA.'],
    ['pt', 'Os Estados Unidos e os EUA votaram.'],
    ['ru', 'Так говорит Конституция Российской Федерации.'],
    ['zh', '俄罗斯联邦委员会和中国签署了协议。'],
  ])('%s stays: %s', (lang, input) => {
    expect(named(input, { lang })).toBe(input);
  });
});
