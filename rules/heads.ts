import type { RuleHead } from '../src/rule-api.ts'

/** What is known about each rule without its code: `npm run generate` makes it from the rules, and a test checks it. */
export const heads: readonly RuleHead[] = [
  {
    id: 'ai-residue',
    kind: 'article',
    category: 'publication',
    summary: 'Words or links left behind by a writing assistant.',
    severity: {
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      address:
        "The link contains '{text}', which writing assistants add. Check that the source says what the text claims, then remove it",
      phrase:
        "'{text}' looks like a writing assistant's comment on its own work. Remove it, and check the passage around it",
      reference:
        "'{text}' is a reference left by a writing assistant. Find the source, and link to it instead",
    },
    options: {},
    fixable: false,
  },
  {
    id: 'altered-disclaimer',
    kind: 'article',
    category: 'disclaimers',
    summary: 'A house disclaimer whose words have changed, that appears twice, or that is not at the end.',
    severity: {
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      added: "The disclaimer '{id}' adds '{added}' to the house text. Restore the house text",
      changed: "The disclaimer '{id}' says '{added}' instead of '{lost}'. Restore the house text",
      lost: "The disclaimer '{id}' leaves out '{lost}'. Restore the house text",
      many: "The disclaimer '{id}' differs from the house text in {count} places. Restore the house text",
      notLast: "The disclaimer '{id}' is not at the end of the article. Move it there",
      twice: "The disclaimer '{id}' appears twice. Remove one of them",
    },
    options: {},
    fixable: true,
  },
  {
    id: 'conflicting-attribution',
    kind: 'article',
    category: 'sources',
    summary: 'One quotation attributed to two sources that cannot be the same.',
    severity: {
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      label:
        "The pull-quote is labelled '{one}', but the text attributes its words to '{other}' ({reason}). Check who said them, then correct the label or the text",
      sentence:
        "The sentence attributes the quotation first to '{one}', then to '{other}' ({reason}). Check who said it, then correct the sentence",
    },
    options: {},
    fixable: false,
  },
  {
    id: 'duplicated-pull-quotes',
    kind: 'corpus',
    category: 'pull-quotes',
    summary: 'A pull-quote printed twice, or right next to the passage that it repeats.',
    severity: {
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      near: 'The pull-quote is {distance} the passage that it repeats. Move it further away',
      elsewhere: 'The pull-quote {likeness} one in {path}. Choose other words for one of them',
      twice: 'The pull-quote {likeness} an earlier one. Remove one of them',
    },
    options: {
      minDistance: {
        type: 'integer',
        default: 1,
        minimum: 0,
        description:
          'The minimum number of paragraphs of prose between a pull-quote and its passage; 0 allows any distance.',
      },
    },
    fixable: false,
  },
  {
    id: 'embargo',
    kind: 'article',
    category: 'publication',
    summary: 'An embargoed article that is not marked as a draft.',
    severity: {
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      on: "The article is embargoed until '{until}', but it is not a draft. Set 'draft: true' until then",
      unreadable: "The embargo '{until}' cannot be read. Write it as 2026-12-01 or 2026-12-01T09:00-04:00",
    },
    options: {
      keys: {
        type: 'array',
        items: {
          type: 'string',
        },
        default: ['embargo', 'embargo_until'],
        description: 'Front-matter keys that hold the time at which the embargo ends.',
      },
    },
    fixable: false,
    needsDay: true,
  },
  {
    id: 'headline-quotation',
    kind: 'article',
    category: 'quotations',
    summary: 'A quotation in the headline that does not appear in the text.',
    severity: {
      recommended: 'warning',
      strict: 'error',
    },
    messages: {
      missing: '{quotation} does not appear in the text. Quote words that do, or remove the quotation marks',
    },
    options: {},
    fixable: false,
  },
  {
    id: 'impossible-date',
    kind: 'article',
    category: 'dates',
    summary: 'A date that does not exist.',
    severity: {
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      none: "'{written}' does not exist: {month} has only {days} days. Write '{first}' or '{second}'",
    },
    options: {},
    fixable: false,
  },
  {
    id: 'inconsistent-source-labels',
    kind: 'corpus',
    category: 'sources',
    summary: 'One source labelled in different ways, or a label that names its country twice.',
    severity: {
      recommended: 'warning',
      strict: 'error',
    },
    messages: {
      form: "This source is labelled '{label}', but '{majority}' {count} elsewhere. Use one label throughout",
      known: "'{label}' is not the house label for this source. Write '{known}'",
      pattern: "'{label}' does not follow the label pattern. Write it as {pattern}",
      speaker:
        "The pull-quote is labelled '{label}', but the text calls this source '{speaker}'. Use the same words in both",
      twice: "'{label}' names {country} twice. Name it once",
    },
    options: {},
    fixable: false,
  },
  {
    id: 'loose-quotation',
    kind: 'article',
    category: 'evidence',
    summary: 'A quotation that differs in small words from what was said.',
    severity: {
      recommended: 'off',
      strict: 'warning',
    },
    messages: {
      added:
        "'{quoted}' is quoted but is not in the passage ({place}){more}. Remove it, or put it in brackets",
      changed: "'{quoted}' is quoted, but '{said}' was said ({place}){more}. Quote what was said",
      lost: "'{said}' was said but is left out ({place}){more}. Restore it, or write […]",
    },
    options: {},
    fixable: false,
  },
  {
    id: 'malformed-front-matter',
    kind: 'article',
    category: 'engine',
    summary: 'Front matter that cannot be read.',
    severity: {
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      malformed: 'The front matter cannot be read: {reason}',
    },
    options: {},
    fixable: false,
  },
  {
    id: 'misattributed-quotation',
    kind: 'article',
    category: 'evidence',
    summary: 'A quotation that somebody else said.',
    severity: {
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      other:
        "'{words}' is attributed to {speaker}, but somebody else says it in the evidence ({place}). Attribute it to whoever said it",
      otherNamed:
        "'{words}' is attributed to {speaker}, but {other} says it in the evidence ({place}). Attribute it to whoever said it",
    },
    options: {},
    fixable: false,
  },
  {
    id: 'misquotation',
    kind: 'article',
    category: 'evidence',
    summary: 'A quotation that differs in substance from what was said.',
    severity: {
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      added:
        "'{quoted}' is quoted but is not in the passage ({place}){more}. Quote what was said, or paraphrase it",
      changed:
        "'{quoted}' is quoted, but '{said}' was said ({place}){more}. Quote what was said, or paraphrase it",
      hidden: "The ellipsis hides '{said}', which changes the meaning ({place}){more}. Restore it",
      joined:
        "'{quoted}' was said elsewhere ({elsewhere}) than the rest ({place}){more}. Quote the two separately",
      negated: "'{said}' was said but is left out, which reverses the meaning ({place}){more}. Restore it",
      lost: "'{said}' was said but is left out ({place}){more}. Restore it, or write […] if the sense stays the same",
    },
    options: {},
    fixable: false,
  },
  {
    id: 'misquoted-pull-quote',
    kind: 'article',
    category: 'pull-quotes',
    summary: 'A pull-quote whose words differ from those of the text.',
    severity: {
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      absent:
        'The words of this pull-quote are not in the text. Use words from the text, or remove the pull-quote',
      added: "The pull-quote adds '{quoted}', which is not in the text. Make the two agree",
      changed: "The pull-quote says '{quoted}', but the text says '{said}'. Make the two agree",
      lost: "The pull-quote leaves out '{said}' without marking the cut. Restore the words, or write […]",
      many: 'The pull-quote differs from the text in {count} places. Make the two agree',
    },
    options: {
      unsourced: {
        type: 'boolean',
        default: false,
        description: 'Whether to report a pull-quote even if none of its words are in the text.',
      },
    },
    fixable: false,
  },
  {
    id: 'missing-disclaimer',
    kind: 'corpus',
    category: 'disclaimers',
    summary: 'An article without the disclaimer that it needs.',
    severity: {
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      missing: 'The article has no disclaimer. Add one',
      missingFirst:
        "The article has no disclaimer. Add one under a heading such as 'Disclaimer', set house.disclaimers so that --fix adds yours, or switch the rule off",
      missingInAll:
        'The article has no disclaimer. None of the other {others} articles has one: set house.disclaimers, or switch the rule off',
      missingInMost:
        '{found} of {judged} articles have no disclaimer. Set house.disclaimers, or switch missing-disclaimer off (geolint init writes whichever fits)',
      missingHouse: "The house disclaimer '{id}' is missing. Add it",
    },
    options: {},
    fixable: true,
    gather: [
      {
        of: ['missing', 'missingFirst', 'missingInAll'],
        message: 'missingInMost',
        share: 0.5,
      },
    ],
  },
  {
    id: 'name-variants',
    kind: 'article',
    category: 'names',
    summary: 'One person’s name spelt in two ways.',
    severity: {
      recommended: 'warning',
      strict: 'error',
    },
    messages: {
      variant: "'{written}' is also spelt '{usual}' ({times}). Use one spelling",
    },
    options: {},
    fixable: false,
  },
  {
    id: 'placeholder',
    kind: 'article',
    category: 'publication',
    summary: 'A placeholder, an editing note or dummy text left in the article.',
    severity: {
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      blank: "'{text}' was never filled in. Fill it in, or remove it",
      dummy: "'{text}' begins dummy text. Replace it with the real text",
      mark: "'{text}' is a placeholder for something missing. Fill it in",
      note: "'{text}' is a note to the editor. Act on it, then remove it",
    },
    options: {},
    fixable: false,
  },
  {
    id: 'repeated-passage',
    kind: 'article',
    category: 'publication',
    summary: 'A paragraph or block quotation printed twice.',
    severity: {
      recommended: 'warning',
      strict: 'error',
    },
    messages: {
      one: 'This {kind} repeats an earlier one word for word. Remove one of the two',
      several: 'These {count} paragraphs repeat earlier ones word for word. Remove one set',
    },
    options: {},
    fixable: false,
  },
  {
    id: 'required-front-matter',
    kind: 'article',
    category: 'publication',
    summary: 'Front matter that does not match the schema of the house.',
    severity: {
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      missing: 'The front matter lacks {keys}. Add what is missing',
      missingInside: "'{of}' in the front matter lacks {keys}. Add what is missing",
      tooLarge: 'The front matter is too large to be checked against house.frontMatter. Shorten its lists',
      unexpected: "The house does not use the key '{key}' in the front matter. {advice}",
      wrong: "'{key}' in the front matter {fault}",
      wrongWhole: 'The front matter {fault}',
    },
    options: {},
    fixable: false,
  },
  {
    id: 'too-complex',
    kind: 'article',
    category: 'engine',
    summary: 'Markup that would take too long to parse, so the article is not checked.',
    severity: {
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      tangled:
        'The text of this article was not checked: {count} {marks} in one block would take too long to parse. Split the block with blank lines, or put a backslash before marks that are not markup',
    },
    options: {},
    fixable: false,
  },
  {
    id: 'unattributed-quotation',
    kind: 'article',
    category: 'sources',
    summary: 'A quotation without a speaker.',
    severity: {
      recommended: 'warning',
      strict: 'error',
    },
    messages: {
      unattributed: 'Nobody is named as the speaker of {quotation}. Say who said it',
    },
    options: {
      minWords: {
        type: 'integer',
        default: 8,
        minimum: 1,
        description:
          'The minimum length of a reported quotation, in words. Shorter ones are often sayings or titles.',
      },
    },
    fixable: false,
  },
  {
    id: 'unbalanced-quotation-marks',
    kind: 'article',
    category: 'quotations',
    summary: 'A quotation mark without a partner, or with one of another kind.',
    severity: {
      recommended: 'warning',
      strict: 'error',
    },
    messages: {
      apostrophe: 'The double quotation mark in {text} is used as an apostrophe{more}. Write {correction}',
      closesNothing:
        'The closing quotation mark in {text} has no opening mark{more}. Remove it, or add the opening mark',
      mixed: 'The quotation marks {text} do not match{more}. Use {correction} here',
      neverClosed: 'The quotation mark in {text} is never closed{more}. Close it where the quoted words end',
    },
    options: {},
    fixable: false,
  },
  {
    id: 'unknown-country-tag',
    kind: 'article',
    category: 'countries',
    summary: 'A tag that is not a country, or a country with a stray bracket or quotation mark.',
    severity: {
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      stray: "'{value}' has a stray {mark}. Remove it",
      unknown: "'{value}' is not a country. Correct it, or move it out of '{key}'",
      unknownNearest: "'{value}' is not a country. Did you mean '{nearest}'?",
    },
    options: {},
    fixable: false,
  },
  {
    id: 'unmentioned-country-tag',
    kind: 'article',
    category: 'countries',
    summary: 'A tagged country that the article never names, not even by a city or its people.',
    severity: {
      recommended: 'warning',
      strict: 'error',
    },
    messages: {
      unmentioned:
        "{country} is tagged under '{key}', but the article never names it. Remove the tag, or name the country",
      severalUnmentioned:
        'The article never names {count} of the countries that it tags: {countries}. Remove the tags, or name the countries',
    },
    options: {},
    fixable: false,
  },
  {
    id: 'unneeded-exception',
    kind: 'exception',
    category: 'engine',
    summary: 'An exception that has no effect, is no longer needed, or has expired.',
    severity: {
      recommended: 'warning',
      strict: 'error',
    },
    messages: {
      endsNothing:
        "No exception for '{rule}' is in effect here, so this comment ends nothing. Remove it, or correct the name of the rule",
      expired: "The exception for '{rule}' expired on {day}. Remove it, or give it a later date",
      misspelt: "'{word}' is not a geolint keyword. Did you mean '{nearest}'?",
      noReason: "The exception for '{rule}' has no effect without a reason. Add one",
      noRule: 'The exception has no effect without a rule. Name one',
      notAReason: "The exception for '{rule}' has no effect: '{value}' is not a reason. Write it in words",
      notARule: "The exception has no effect: '{value}' is not the name of a rule. Name one",
      notADay: "The exception for '{rule}' has no effect: '{until}' is not a date. Write it as YYYY-MM-DD",
      unknownRule: "The exception has no effect: there is no rule '{rule}'. {hint}",
      unneeded: "The exception for '{rule}' is not needed: the rule finds nothing here. Remove it",
    },
    options: {},
    fixable: false,
  },
  {
    id: 'unreadable-evidence',
    kind: 'article',
    category: 'evidence',
    summary: 'Evidence that cannot be read, or an attestation that cannot be used.',
    severity: {
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      ambiguous: "'{words}' begins more than one quotation. Copy as many words as identify one",
      idle: "No quotation is by '{speaker}', so '{path}' covers none. Name the speaker as the article prints it",
      incomplete: 'This attestation lacks {words}. Say which quotation it is, and who heard it, when and how',
      unmatched:
        "'{words}' does not identify a quotation. Copy the first words of one, at least three, or remove the attestation",
      unreadable: "The quotations that '{path}' covers were not checked: it {problem}",
    },
    options: {},
    fixable: false,
  },
  {
    id: 'unsupported-quotation',
    kind: 'article',
    category: 'evidence',
    summary: 'A quotation whose words are not in the evidence.',
    severity: {
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      close:
        "'{words}' is not in the evidence; the closest passage is {place}. Quote what was said, or name the evidence for it",
      secondHand:
        "'{words}' is in the evidence only in somebody else's words ({place}). Correct the attribution, or name evidence of the speaker's own words",
      notFound: "'{words}' is not in the evidence. Name the evidence for it, attest it, or take it out",
    },
    options: {},
    fixable: false,
  },
  {
    id: 'untagged-countries',
    kind: 'corpus',
    category: 'countries',
    summary: 'A country that the article is about but does not tag.',
    severity: {
      recommended: 'error',
      strict: 'error',
    },
    messages: {
      none: 'No country is tagged. Tag those that the article {relation}: {countries}',
      noneAsUsual:
        'No country is tagged, but the article {relation} {countries}. {others}: add the tags, set house.countryTags, or switch the rule off',
      noneInMost:
        '{others}, although {found} of them are about one or more. Set house.countryTags, or switch untagged-countries off (geolint init writes whichever fits)',
      untagged: '{country} is not tagged, but the article {relation} it ({counts}). Add the tag',
      leftOut:
        "{country} is not tagged, but the article {relation} it ({counts}). {others}: add the tag, or list the country under 'except' if your house leaves it out",
      leftOutOfMost:
        "{country} is not tagged in {found} of the {judged} articles about it. If your house leaves it out, list it under 'except' of untagged-countries",
    },
    options: {
      mentions: {
        type: 'string',
        enum: ['about', 'named'],
        default: 'about',
        description: 'Which countries must be tagged: those that the article is about, or all that it names.',
      },
      except: {
        type: 'array',
        items: {
          type: 'string',
          description: 'A country, by name or code.',
        },
        default: [],
        description: 'Countries that the house does not tag, by name or code, such as the one that it is in.',
      },
    },
    fixable: true,
    gather: [
      {
        of: ['noneAsUsual'],
        message: 'noneInMost',
        share: 0,
      },
      {
        of: ['leftOut'],
        message: 'leftOutOfMost',
        share: 0.9,
        bySubject: 'wanted',
      },
    ],
  },
  {
    id: 'weekday-mismatch',
    kind: 'article',
    category: 'dates',
    summary: 'A date with the wrong weekday.',
    severity: {
      recommended: 'warning',
      strict: 'error',
    },
    messages: {
      named: "'{written}' is wrong: that date falls on a {right}. Write '{first}' or '{second}'",
      unnamed: "'{written}' is wrong: in {year}, that date falls on a {right}. Write '{first}' or '{second}'",
    },
    options: {},
    fixable: false,
  },
]
