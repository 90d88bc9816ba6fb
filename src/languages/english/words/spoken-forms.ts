/**
 * How the words of speech are written, and what they stand for: contractions, also as machines write
 * them, what is written as it sounds, and short forms of titles.
 * Source: compiled by hand for this project.
 */
const STANDS_FOR = `
'cause because
'em them
'til until
ain't is not
aint is not
alright all right
arent are not
can't can not
cannot can not
cant can not
cause because
col colonel
coulda could have
couldnt could not
didnt did not
doesnt does not
dont do not
dr doctor
dunno do not know
gen general
gimme give me
gonna going to
gotta got to
gov governor
hadnt had not
hafta have to
hasnt has not
havent have not
hon honourable
im i am
isnt is not
ive i have
kg kilograms
kinda kind of
km kilometers
lemme let me
lotta lot of
lt lieutenant
ma'am madam
mr mister
nobody no 1
ok okay
outta out of
prof professor
rep representative
sen senator
sgt sergeant
shan't shall not
shoulda should have
shouldnt should not
sorta sort of
thats that is
theres there is
theyre they are
til until
till until
vs versus
wanna want to
wasnt was not
werent were not
whats what is
won't will not
wont will not
woulda would have
wouldnt would not
y'all you all
yeah yes
youre you are
`

/** The words that a written one stands for, by the written one, in lower case. */
export const STANDING_FOR: ReadonlyMap<string, readonly string[]> = new Map(
  STANDS_FOR.trim()
    .split('\n')
    .map((line) => {
      const [written = '', ...spoken] = line.split(' ')
      return [written, spoken]
    }),
)

/** What a contracted ending stands for; the first is the usual one. */
export const CONTRACTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['d', ['would', 'had', 'did']],
  ['ll', ['will', 'shall']],
  ['m', ['am']],
  ['re', ['are']],
  ['s', ['is', 'has', 'us', 'was', 'does']],
  ['ve', ['have']],
])

/** Signs and how they are read out. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollars'],
  ['%', 'percent'],
  ['&', 'and'],
  ['£', 'pounds'],
  ['€', 'euros'],
  ['−', 'minus'],
])
