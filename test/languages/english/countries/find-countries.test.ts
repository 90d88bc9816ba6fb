import { describe, expect, it } from 'vitest'
import { findCountries as findIn } from '../../../../src/geography/find-countries.ts'
import { ENGLISH_COUNTRIES } from '../../../../src/languages/english/countries/lexicon.ts'
import { marked, unmarked } from './marked.ts'

/** Paragraphs of one article are divided by ' ¶ '; expected matches are written as `[code match]`. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'names, adjectives and demonyms': [
    'Relations between [BO Bolivia] and [CL Chile] have thawed.',
    'A [BO Bolivian] diplomat met two [AR Argentines] and an [AR Argentinian] lawyer.',
    '[FR Frenchmen], [PL Poles] and [GB Britons] signed the letter.',
    'The [NL Dutch] and [CH Swiss] central banks disagree.',
    '[ZZ Burma]'.replace('ZZ', 'MM') + ' was renamed [MM Myanmar]; [SZ Swaziland] became [SZ Eswatini].',
    'The [DE West German] chancellor visited [DE East Germany] in 1987.',
  ],
  abbreviations: [
    'The [US U.S.] and the [GB U.K.] abstained, as did the [AE UAE].',
    'A [US U.S.]-led coalition trained [CD DRC] forces.',
    'The [US US] stance on the [KP DPRK] hardened.',
    'It reported to the [US USA].',
  ],
  'seats of government': [
    'The [RU Kremlin] denied it; the [US White House] did not.',
    '[GB Downing Street] and the [FR Élysée] coordinated with [FR Elysée] aides.',
    'The vote in the [IL Knesset] was close.',
  ],
  'capitals only when they act as a government': [
    '[CN Beijing] wants guarantees before the talks.',
    'The talks in Geneva moved to Beijing.',
    'Protesters marched through Lima and La Paz.',
    'Victoria said she would stay.',
    '[SC Seychelles] has changed course. ¶ [SC Victoria] insists on its claim.',
    'The Paris accord was signed in Paris.',
  ],
  'the longest name wins': [
    '[GW Guinea-Bissau], [GQ Equatorial Guinea] and [PG Papua New Guinea] abstained; [GN Guinea] did not.',
    '[CD Democratic Republic of the Congo] and [CG Republic of the Congo] share a river.',
    '[KR South Korea] and [KP North Korea] reopened the line.',
    '[NE Niger] closed its border with [NG Nigeria].',
    '[DM Dominica] and the [DO Dominican Republic] voted in favour.',
    '[SS South Sudan] and [SD Sudan] share the pipeline.',
    'A cyclone struck [AS American Samoa] and [WS Samoa].',
    'The [TW Republic of China] is not the [CN People’s Republic of China].',
    '[EH Western Sahara] remains disputed.',
    '[GB Northern Ireland] voted differently from [IE Ireland].',
    'The [VI U.S. Virgin Islands] and the [VG British Virgin Islands]',
  ],
  'possessives, hyphens and apostrophes': [
    "[BO Bolivia]'s gas and [BO Bolivia]’s lithium",
    'The [US US]-[CN China] rivalry and the [US U.S.]–[IR Iran] channel',
    "[CI Côte d’Ivoire] and [CI Cote d'Ivoire] are one country.",
    'A [CN Sino]-[US American] thaw, the [RU Russo]-[UA Ukrainian] war, a [FR Franco]-[DE German] motor',
    'An anti-[US American] mood in a post-[GB British] order',
    '[TT Trinidad & Tobago] and [LC St. Lucia] and [LC Saint Lucia]',
  ],
  'white space inside a name': ['[SA Saudi\nArabia] and the [US United\u00a0States]'],
  capitals: [
    '[US U.S.] AND [CN CHINA] AGREE ON [TW TAIWAN]',
    '[ZA SOUTH AFRICA] LEAVES, [KP N. KOREA] STAYS',
    'CITIZENS TOLD THEM TO LEAVE US ALONE',
  ],
  'word boundaries': [
    'Indiana, Malice, Chadwick, Omanyala, Georgianna',
    'Irán, Cubaîn and Perúvia',
    'See example.Cuba.org or china.org or @China.',
    '[IR Iran].The next sentence',
  ],
  'words in lower case': ['Let us polish the china and roast the turkey in a jordan of chad.'],
  'waters, regions and peoples': [
    'The Indian Ocean, the South China Sea, the Gulf of Mexico and the Taiwan Strait',
    'New Mexico, New Jersey, British Columbia and South America',
    'Latin American, North American and Native American artists',
    'African Americans and African-American voters',
    'The Korean Peninsula after the Korean War',
    'Lake Chad, the Niger Delta and the Jordan River',
  ],
  'things named after a country': [
    'French fries, Swiss cheese, a German shepherd and Russian roulette',
    'The Panama Papers and a Mexican standoff',
  ],
  money: [
    'It cost US$5 million, or 40 US dollars, or 30 Canadian dollars.',
    'Paid in Swiss francs. [CH Swiss] bankers shrugged.',
  ],
  languages: [
    'She speaks French, wrote in Spanish, and answered in Russian.',
    'The French-language press and a Spanish translation',
    'Courses in Danish, Polish and Turkish.',
    'He arrived in [FR French] uniform with the [FR French].',
    'English is spoken here; the English countryside is in [GB England].',
  ],
  persons: [
    'Michael Jordan sold the team. Jordan said little.',
    'Mr. Holland resigned.',
    'They asked Chad Smith. Chad laughed.',
    'Robert J. Jordan chaired it.',
    'Dawn French spoke first.',
    "[JO Jordan]'s King Abdullah and [TD Chad] President Mahamat Déby met in [JO Jordan].",
    'Michael Jordan landed in [JO Jordan]. The [JO Jordanian] crown prince met Jordan.'.replace(
      'met Jordan',
      'met [JO Jordan]',
    ),
  ],
  towns: [
    'A fire in Lebanon, Pa., and one in Peru, Indiana, and one in Mexico, Missouri',
    'The mayor of the city of Turkey. ¶ Turkey has one school.',
    'A crash on Lebanon Avenue near Peru Township',
    'A Jordan resident was hurt.',
    '[SG Singapore] residents were told to stay at home.',
    'John Doe, 60, of Lebanon, was arrested.',
    'The shop in Little Portugal',
    'Lebanon, Ohio, was named after [LB Lebanon], and [LB Lebanese] settlers came.',
  ],
  'the two Georgias': [
    'Voters in Georgia and Alabama went to the polls.',
    'The [US United States] Senate race in Georgia',
    '[GE Georgia] held an election.',
    '[GE Georgia] and [RU Russia] fought over South Ossetia. ¶ [GE Georgia] lost.',
    '[GE Georgian] voters in [GE Georgia]; [US American] observers came from Florida.',
  ],
  'New Jersey for short': ['New Jersey voted. Jersey always does.', '[JE Jersey] is a tax haven.'],
  'American Indians': [
    'The Cherokee sued. Indian land was taken.',
    'The Cherokee exhibition opened in [IN India]. [IN Indian] ministers came.',
  ],
  'names that two countries share': [
    '[CD Congo] held talks. The [CD Congolese] army advanced.',
    'In [CG Congo-Brazzaville] the [CG Congolese] voted.',
    '[KR Korean] exports rose.',
    '[KP North Korea] fired. [KP Korean] state media said so.',
    '[DO Dominican] voters went to the polls.',
    '[DM Dominica] voted. The [DM Dominican] premier won.',
  ],
  'abbreviations that mean something else': [
    'The CAR was parked. Save it as PNG.',
    'The [CF Central African Republic] ([CF CAR]) voted.',
  ],
  roads: ['They drove down U.S. 79 and US 6.', '[US U.S.] 2.5 percent growth'],
}

const findCountries = (texts: readonly string[]) => findIn(texts, ENGLISH_COUNTRIES)

describe('findCountries', () => {
  for (const [title, cases] of Object.entries(CASES)) {
    describe(title, () => {
      it.each(cases)('%s', (text) => {
        expect(marked(...unmarked(text))).toBe(text)
      })
    })
  }

  it('says how a country is named', () => {
    const [matches = []] = findCountries([
      'The U.S., Bolivia, a Bolivian, the Kremlin, Moscow wants, Sino-Indian ties.',
    ])
    expect(matches.map(({ code, form }) => `${code} ${form}`)).toEqual([
      'US abbreviation',
      'BO name',
      'BO demonym',
      'RU seat',
      'RU seat',
      'CN demonym',
      'IN demonym',
    ])
  })

  it('gives one list a text, in order', () => {
    expect(findCountries(['Peru and Chile', '', 'none here']).map((matches) => matches.length)).toEqual([
      2, 0, 0,
    ])
    expect(findCountries([])).toEqual([])
  })

  it.each(['Bolivia-', 'French, ', 'French and ', 'Indian ', 'Chad’s ', 'Saint '])(
    'reads a long run of %j',
    (unit) => {
      const matches = findCountries([unit.repeat(50_000)]).flat()
      expect(matches.length).toBeLessThanOrEqual(50_000)
    },
  )

  it('copes with texts made of marks and halves of names', () => {
    const odd = [
      '',
      '.',
      '’',
      'U',
      'U.',
      'U.S',
      'St',
      'South',
      'South ',
      '\uFFFC',
      'Côte d',
      'New',
      '\ud800',
      'Congo (',
    ]
    expect(findCountries(odd).flat()).toEqual([
      { start: 0, end: 5, code: 'CD', form: 'name', isVenue: false },
    ])
  })
})
