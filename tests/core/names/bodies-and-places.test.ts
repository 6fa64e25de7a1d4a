import { describe, expect, test } from 'vitest';
import { named } from './name.js';

describe('organisations', () => {
  test.each([
    [
      'the official spelling',
      'The World Health Organisation met. The World Health Organization (WHO) left; the WHO agreed.',
      'The World Health Organization met. The World Health Organization (WHO) left; the WHO agreed.',
    ],
    ['dots', 'The F.B.I. said no. The FBI left.', 'The FBI said no. The FBI left.'],
    [
      'an acronym introduced without dots',
      'The Federal Bureau of Investigation (FBI) met. The F.B.I. left.',
      'The Federal Bureau of Investigation (FBI) met. The FBI left.',
    ],
    [
      'a short form',
      'Berkshire Hathaway won, and Bershire’s board met.',
      'Berkshire Hathaway won, and Berkshire’s board met.',
    ],
    ['U.N. is written with dots', 'The UN met. The U.N. voted.', 'The U.N. met. The U.N. voted.'],
    ['and one full stop ends the sentence', 'The U.N. met at the UN.', 'The U.N. met at the U.N.'],
    ['capitals', 'NATO met. Nato left.', 'NATO met. NATO left.'],
    ['at the start of a sentence', 'He saw al-Qaeda. Al Qaeda fled.', 'He saw al-Qaeda. Al-Qaeda fled.'],
    ['a misspelt company', 'Berkshire Hathway bought it.', 'Berkshire Hathaway bought it.'],
    [
      'a doubled letter',
      'He likes Netflix but not what Netfllix sells.',
      'He likes Netflix but not what Netflix sells.',
    ],
    [
      'a lost "of"',
      'The University of Alabama met. At University Alabama few came.',
      'The University of Alabama met. At University of Alabama few came.',
    ],
    [
      'an unknown body',
      'The LeMarchant Institute met. Then the Lemarchant Institute left. The Lemarchant Institute won.',
      'The Lemarchant Institute met. Then the Lemarchant Institute left. The Lemarchant Institute won.',
    ],
  ])('%s', (_why, input, expected) => {
    expect(named(input)).toBe(expected);
  });

  test.each([
    ['full name and acronym', 'The World Trade Organization (WTO) met. The WTO left.'],
    ['two acronyms of one group', 'ISIS fled. ISIL left. Islamic State stayed.'],
    ['like-named bodies', 'Al Qaeda in the Arabian Peninsula and al-Qaeda differ.'],
    ['who', 'Those who met the WHO left.'],
    ['a compound', 'The Open-Source-based plan uses Open Source.'],
    ['two words and one', 'Sales Force is not Salesforce.'],
  ])('stays: %s', (_why, input) => {
    expect(named(input)).toBe(input);
  });
});

describe('places', () => {
  test.each([
    ['an older name', 'Doctors in Kiev left. Kyiv waited.', 'Doctors in Kyiv left. Kyiv waited.'],
    [
      'a comma and dots',
      'He left Washington, D.C., for Oslo and came back to Washington DC.',
      'He left Washington, D.C., for Oslo and came back to Washington, D.C.',
    ],
    ['an abbreviation', 'St. Louis won. In St Louis few cared.', 'St. Louis won. In St. Louis few cared.'],
  ])('%s', (_why, input, expected) => {
    expect(named(input)).toBe(expected);
  });

  test.each([
    ['a dish and a club', 'Kyiv ate chicken Kiev and saw Dynamo Kiev.'],
    ['a university', 'Beijing is home to Peking University.'],
    ['one spelling throughout', 'Kiev waited. In Kiev it rained.'],
    ['a town of another state', 'Odesa slept. In Odessa, Texas, it rained.'],
    ['a court', 'Kolkata is home to the Calcutta High Court.'],
    ['a name explained', 'She moved to Bombay, now Mumbai.'],
  ])('stays: %s', (_why, input) => {
    expect(named(input)).toBe(input);
  });
});
