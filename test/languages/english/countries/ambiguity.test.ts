import { describe, expect, it } from 'vitest'
import { marked, unmarked } from './marked.ts'

/**
 * Words that name a country in one place and something else in another, by class: first what must not be found,
 * then what must. Paragraphs of one article are divided by ' ¶ '; expected matches stand as `[code match]`.
 */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  'seas, straits, rivers and capes': [
    'Ships left the South China Sea, the Sea of Japan and the Philippine Sea for the Indian Ocean.',
    'Drills in the Taiwan Strait, the Gulf of Guinea, the Mozambique Channel and the Gulf of Oman',
    'Dams on the Congo River, the River Niger, the Senegal River and Lake Chad; the Lake Chad basin dries up.',
    'Bases in the South China sea, on the Jordan river and the Korean peninsula',
    'Talks on the Panama Canal and the Suez Canal, the Bay of Bengal and the Strait of Hormuz',
    'The Jordan Valley, the Denmark Strait, the Norwegian Sea and the English Channel',
    '[CN China]’s sea power and [JP Japan]’s sea lanes',
    'The waters off [GN Guinea] and [OM Oman]; [NE Niger]’s river',
    'The [PA Panama] government runs the canal.',
  ],
  'states, provinces and islands of other countries': [
    'Floods in New Mexico, New Jersey, British Columbia and Inner Mongolia',
    'Voters in New Britain and New England, stayed at home.',
    'Floods in Niger State and Benin City',
    '[CW Curaçao] and [AW Aruba]',
    '[PG Papua New Guinea] signed; New Guinea is an island.',
    '[MN Mongolia] and the Inner Mongolian grassland',
    'New Mexican chillies; a new [MX Mexican] law',
    'A new [GB British] envoy went to Columbia.',
  ],
  'regions and peoples': [
    'Latin American leaders, North American markets and South American exports',
    'The Americas, the Indo-Pacific, Indochina and the Korean Peninsula',
    'African Americans, Asian-American voters, Native American tribes and American Indians',
    'The Organization of American States, the Inter-American Development Bank and the Pan-American Highway',
    'West Indian cricket and the Indo-European languages',
    'A pan-Arab, pan-African, pan-European summit',
    'The [US American] people and the [MX Mexican] people',
  ],
  languages: [
    'The form is in French. The newsletter goes out in English and French.',
    'She speaks Russian, reads Chinese, and teaches Japanese at night.',
    'Spanish-speaking voters, Portuguese speakers and a Danish translation',
    'A German word, a Polish dialect, the Turkish alphabet and the Greek letter',
    'They are fluent in Korean and Thai.',
    'Romance languages such as Portuguese take longer. Books in [CN Chinese] schools',
    'English-, Korean-, and Chinese-language newspapers',
    'The text was translated from Hungarian into Finnish.',
    'The site is bilingual: English and French. ¶ French sentences are longer, and few had read the French newsletter.',
    'It was published in Spanish. ¶ The Spanish site and the Spanish content are tested with readers.',
    'A [FR French] minister spoke in French.',
    'In [FR French] courts, in [RU Russian] hands and in [ES Spanish] waters',
    'The [ES Spanish] prime minister wrote in Spanish; the [ES Spanish] text was signed in [ES Spain].',
    'The [RU Russian] army',
  ],
  'species, breeds and plants': [
    'A German shepherd, two French bulldogs, an Irish setter and a Siamese cat',
    'Canada geese, Norway rats, Guinea pigs, Brazil nuts and a Bermuda grass lawn',
    'A Jersey cow, an Egyptian goose, a Persian cat, Scots pine and a Norway spruce',
    'Japanese knotweed, Spanish moss, German cockroaches and English ivy',
    'A German shepherd puppies',
    'Nigerian dwarf goats, Japanese encephalitis and Crimean-Congo fever',
    '[DE German] sheep farmers and [BR Brazilian] nut exporters',
  ],
  'dishes, drinks and places to eat': [
    'French fries, Greek salad, Turkish delight, Irish coffee, Swiss cheese and Danish pastries',
    'A Mexican restaurant, an Irish pub, Thai food, Italian cooking, Indian takeaways and Chinese dishes',
    'The best Korean and Ethiopian restaurants are here.',
    'They ate Chinese food at Na’Brasa Brazilian Steakhouse.',
    '[CN Chinese] food imports, [IN Indian] food prices and [EG Egyptian] bread subsidies',
    '[IT Italian] winegrowers protested.',
  ],
  currencies: [
    'US$3 million, 30 Canadian dollars, 500 Indian rupees, Swiss francs and the Japanese yen',
    'The Australian dollar rose against the Mexican peso and the British pound.',
    'The Turkish lira, the Russian rouble, the Nigerian naira and the Chinese renminbi fell.',
    'The [BR Brazilian] real estate market',
    'The US dollars went to [IR Iran].',
    'The [CN Chinese] central bank sold dollars.',
  ],
  'events, accords and works': [
    'After the Korean War came the Panama Papers, the Spanish flu and Russian roulette.',
    'The Paris accord, the Geneva Conventions, the Oslo process and the Minsk agreements',
    'The Mexican standoff, the Chinese wall, Dutch courage and a Swiss Army knife',
    'He won the French Open. The Australian Open is next.',
    'American Idol, Captain America, Miss America and Good Morning America',
    'The [IR Iran] nuclear deal and the [VN Vietnam] War',
    'The [FR French] opened a base; the [US US] opened talks.',
  ],
  'companies and organisations': [
    'Bank of America, American Express, Agence France-Presse and Voice of America',
    'Royal Dutch Shell and British American Tobacco reported results.',
    'The Bureau of Indian Affairs and the Dominican Order',
    'The Bank of [JP Japan] and the Bank of [IL Israel] held rates.',
    'The Government of [CA Canada] and the [KR Republic of Korea]',
  ],
  'given names and surnames': [
    'Michael Jordan, Paris Hilton, Chad Smith and Georgia Stevens attended.',
    'Ms. India Brown met Israel Hernandez and Kenya Moore.',
    'Mr. Holland, Mrs. German, Dr. Turkey and Judge Ireland ruled.',
    'Jack St. Martin and Jeremy Hughes left early.',
    'Kathy Ireland, Dominic West, Whitney Houston and Cuba Gooding Jr.',
    'Jordan Smith resigned. Jordan was tired.',
    'Dawn French and Hugo Wren wrote ballads.',
    '[IL Israel] Defence Minister Yoav Gallant and [KE Kenya] Power',
    '[JO Jordan] King Abdullah flew to [IL Israel].',
    '[TD Chad] President Mahamat Déby and [NE Niger] General Tiani',
    'In [CU Cuba], [GE Georgia]’s prime minister rested.',
  ],
  'places inside another country': [
    'Fires in Lebanon, Pa., Peru, Indiana, and Cuba, Missouri',
    'Paris, Texas; Athens, Georgia; Moscow, Idaho; and Mexico, Maine',
    'The town of China, Maine, and the village of Poland, Ohio',
    'A quake in Armenia, [CO Colombia], shook homes. Luxembourg province voted.',
    'Deals with [AM Armenia], [CO Colombia] and [PE Peru]; envoys from [AM Armenia], [CO Colombia] and [PE Peru]',
    'Rep. Russ Diamond (R., Lebanon) and Rep. Ann Lee (D-Cuba) spoke.',
    'Norway High School beat Denmark Township. Jamaica Plain and Little Italy cheered.',
    'A shop on Jamaica Avenue near Cuba Road and Panama Street',
    'He lives in Holland, Michigan. ¶ Holland has a tulip festival.',
    '[LB Lebanon], [SY Syria] and [JO Jordan] closed their borders.',
    '[PE Peru], [CL Chile] and [BO Bolivia]',
    '[MX Mexico] sued Texas.',
  ],
  'the two Georgias': [
    'The Georgia Senate race: Atlanta and Savannah decide. ¶ Georgia voted.',
    'University of Georgia students met in Athens, Georgia.',
    'The [US US] sent monitors to [GE Georgia] and [AM Armenia].',
    'In Tbilisi the opposition marched. ¶ [GE Georgia] wants to join the union.',
  ],
  'Guineas, Congos, Koreas and Nigers': [
    '[GQ Equatorial Guinea] and [GW Guinea-Bissau]; [GQ Equatorial Guinean] oil; [GW Bissau-Guinean] soldiers',
    'Conakry burned. [GN Guinea]’s junta, the [GN Guinean] army',
    'In Brazzaville the [CG Congolese] president won; [CG Congo] voted.',
    'In Kinshasa the [CD Congolese] president won; [CD Congo] voted.',
    '[KP North Korea] tested a missile. [KP Pyongyang] said so. The [KP Korean] leader watched.',
    '[KR South Korea] and [KP North Korea] met. The Korean won fell.',
    '[NE Nigerien] troops, not [NG Nigerian] ones; [NE Niger] and [NG Nigeria]',
  ],
  'Dominicas, Irelands, Samoas and Micronesias': [
    'The [DO Dominican Republic] beat [DM Dominica]; [DM Dominica]’s coach resigned.',
    'Roseau voted. The [DM Dominican] prime minister won.',
    'Northern Ireland, Northern Irish voters and [IE Ireland]',
    '[WS Samoa] and [AS American Samoa]; Pago Pago grew.',
    'The islands of Melanesia, Micronesia and Polynesia',
    'The [FM Federated States of Micronesia] voted. [FM Micronesia] joined.',
  ],
  'China and Taiwan': [
    'The [TW Republic of China (Taiwan)], or [TW Republic of China], and the [CN People’s Republic of China]',
    'To qualify for a PRC, applicants must be residents.',
    '[CN China] ([CN PRC]) replied.',
    '[TW Chinese Taipei] competed against [CN China].',
    '[TW Taiwanese] voters and [CN Chinese] ships',
  ],
  'America and Americans': [
    'The Americas, Latin America, North America and South American states',
    '[US America] first; an [US American] first',
    'Central American migrants reached [US America].',
  ],
  'cities do not name a country': [
    'Protesters in Moscow, Paris, Beijing and Nairobi marched.',
    'The Paris summit and the Beijing Olympics',
    'Washington, D.C., and Washington State',
    '[RU Moscow] denied it. [CN Beijing] warned of consequences.',
  ],
  'seats of government do': [
    'The [RU Kremlin], the [US White House], [GB Downing Street] and the [FR Élysée] agreed.',
    '[BR Itamaraty] and the [AR Casa Rosada] protested to the [FR Quai d’Orsay].',
  ],
  'words in capitals and in lower case': [
    'let us eat turkey from china on a jordan of chad, polish it, and grease it',
    'LET US POLISH IT; THEY TOLD US SO',
    '[TR TURKEY] AND [CN CHINA] SIGN PACT',
    'A Turkey Trot, Thanksgiving turkey and Bone China',
  ],
}

describe('ambiguous names', () => {
  for (const [title, cases] of Object.entries(CLASSES)) {
    describe(title, () => {
      it.each(cases)('%s', (text) => {
        expect(marked(...unmarked(text))).toBe(text)
      })
    })
  }
})
