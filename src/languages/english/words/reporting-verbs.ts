/**
 * Verbs that attribute words to a speaker, one a line: base, third person, past, past participle, -ing form.
 * Source: compiled by hand for this project.
 */
const CONJUGATIONS = `
accuse accuses accused accused accusing
acknowledge acknowledges acknowledged acknowledged acknowledging
add adds added added adding
admit admits admitted admitted admitting
admonish admonishes admonished admonished admonishing
advise advises advised advised advising
advocate advocates advocated advocated advocating
affirm affirms affirmed affirmed affirming
agree agrees agreed agreed agreeing
allege alleges alleged alleged alleging
announce announces announced announced announcing
answer answers answered answered answering
apologise apologises apologised apologised apologising
apologize apologizes apologized apologized apologizing
applaud applauds applauded applauded applauding
argue argues argued argued arguing
articulate articulates articulated articulated articulating
ask asks asked asked asking
assail assails assailed assailed assailing
assert asserts asserted asserted asserting
assess assesses assessed assessed assessing
assume assumes assumed assumed assuming
assure assures assured assured assuring
attest attests attested attested attesting
bark barks barked barked barking
beg begs begged begged begging
believe believes believed believed believing
bellow bellows bellowed bellowed bellowing
bemoan bemoans bemoaned bemoaned bemoaning
berate berates berated berated berating
blame blames blamed blamed blaming
blast blasts blasted blasted blasting
blog blogs blogged blogged blogging
blurt blurts blurted blurted blurting
boast boasts boasted boasted boasting
brand brands branded branded branding
bristle bristles bristled bristled bristling
call calls called called calling
castigate castigates castigated castigated castigating
caution cautions cautioned cautioned cautioning
chant chants chanted chanted chanting
characterise characterises characterised characterised characterising
characterize characterizes characterized characterized characterizing
charge charges charged charged charging
cheer cheers cheered cheered cheering
chide chides chided chided chiding
chuckle chuckles chuckled chuckled chuckling
cite cites cited cited citing
claim claims claimed claimed claiming
clarify clarifies clarified clarified clarifying
commend commends commended commended commending
comment comments commented commented commenting
commiserate commiserates commiserated commiserated commiserating
compare compares compared compared comparing
complain complains complained complained complaining
concede concedes conceded conceded conceding
conclude concludes concluded concluded concluding
concur concurs concurred concurred concurring
condemn condemns condemned condemned condemning
confess confesses confessed confessed confessing
confide confides confided confided confiding
confirm confirms confirmed confirmed confirming
conjecture conjectures conjectured conjectured conjecturing
contend contends contended contended contending
continue continues continued continued continuing
convey conveys conveyed conveyed conveying
counsel counsels counseled counseled counseling
counsel counsels counselled counselled counselling
counter counters countered countered countering
criticise criticises criticised criticised criticising
criticize criticizes criticized criticized criticizing
cry cries cried cried crying
deadpan deadpans deadpanned deadpanned deadpanning
declare declares declared declared declaring
decline declines declined declined declining
decree decrees decreed decreed decreeing
decry decries decried decried decrying
deem deems deemed deemed deeming
defend defends defended defended defending
demand demands demanded demanded demanding
demur demurs demurred demurred demurring
denigrate denigrates denigrated denigrated denigrating
denounce denounces denounced denounced denouncing
deny denies denied denied denying
depict depicts depicted depicted depicting
deplore deplores deplored deplored deploring
deride derides derided derided deriding
describe describes described described describing
disagree disagrees disagreed disagreed disagreeing
disclose discloses disclosed disclosed disclosing
dismiss dismisses dismissed dismissed dismissing
dispute disputes disputed disputed disputing
doubt doubts doubted doubted doubting
drawl drawls drawled drawled drawling
dub dubs dubbed dubbed dubbing
e-mail e-mails e-mailed e-mailed e-mailing
echo echoes echoed echoed echoing
elaborate elaborates elaborated elaborated elaborating
email emails emailed emailed emailing
emphasise emphasises emphasised emphasised emphasising
emphasize emphasizes emphasized emphasized emphasizing
enquire enquires enquired enquired enquiring
enthuse enthuses enthused enthused enthusing
envisage envisages envisaged envisaged envisaging
envision envisions envisioned envisioned envisioning
espouse espouses espoused espoused espousing
estimate estimates estimated estimated estimating
exclaim exclaims exclaimed exclaimed exclaiming
exhort exhorts exhorted exhorted exhorting
explain explains explained explained explaining
express expresses expressed expressed expressing
extol extols extolled extolled extolling
fault faults faulted faulted faulting
fear fears feared feared fearing
feel feels felt felt feeling
forecast forecasts forecast forecast forecasting
foresee foresees foresaw foreseen foreseeing
fume fumes fumed fumed fuming
gasp gasps gasped gasped gasping
giggle giggles giggled giggled giggling
groan groans groaned groaned groaning
grouse grouses groused groused grousing
growl growls growled growled growling
grumble grumbles grumbled grumbled grumbling
grunt grunts grunted grunted grunting
guess guesses guessed guessed guessing
gush gushes gushed gushed gushing
hail hails hailed hailed hailing
highlight highlights highlighted highlighted highlighting
hint hints hinted hinted hinting
hiss hisses hissed hissed hissing
hope hopes hoped hoped hoping
howl howls howled howled howling
hypothesise hypothesises hypothesised hypothesised hypothesising
hypothesize hypothesizes hypothesized hypothesized hypothesizing
implore implores implored implored imploring
imply implies implied implied implying
indicate indicates indicated indicated indicating
inform informs informed informed informing
inquire inquires inquired inquired inquiring
insinuate insinuates insinuated insinuated insinuating
insist insists insisted insisted insisting
instruct instructs instructed instructed instructing
interject interjects interjected interjected interjecting
interrupt interrupts interrupted interrupted interrupting
intimate intimates intimated intimated intimating
intone intones intoned intoned intoning
invoke invokes invoked invoked invoking
jeer jeers jeered jeered jeering
jest jests jested jested jesting
joke jokes joked joked joking
label labels labeled labeled labeling
label labels labelled labelled labelling
lambast lambasts lambasted lambasted lambasting
lambaste lambastes lambasted lambasted lambasting
lament laments lamented lamented lamenting
laud lauds lauded lauded lauding
liken likens likened likened likening
maintain maintains maintained maintained maintaining
marvel marvels marveled marveled marveling
marvel marvels marvelled marvelled marvelling
mention mentions mentioned mentioned mentioning
moan moans moaned moaned moaning
mock mocks mocked mocked mocking
mumble mumbles mumbled mumbled mumbling
murmur murmurs murmured murmured murmuring
muse muses mused mused musing
mutter mutters muttered muttered muttering
narrate narrates narrated narrated narrating
note notes noted noted noting
notify notifies notified notified notifying
object objects objected objected objecting
observe observes observed observed observing
offer offers offered offered offering
opine opines opined opined opining
outline outlines outlined outlined outlining
paint paints painted painted painting
paraphrase paraphrases paraphrased paraphrased paraphrasing
philosophise philosophises philosophised philosophised philosophising
philosophize philosophizes philosophized philosophized philosophizing
plead pleads pleaded pleaded pleading
pledge pledges pledged pledged pledging
ponder ponders pondered pondered pondering
pontificate pontificates pontificated pontificated pontificating
portray portrays portrayed portrayed portraying
posit posits posited posited positing
post posts posted posted posting
praise praises praised praised praising
pray prays prayed prayed praying
preach preaches preached preached preaching
predict predicts predicted predicted predicting
proclaim proclaims proclaimed proclaimed proclaiming
promise promises promised promised promising
pronounce pronounces pronounced pronounced pronouncing
prophesy prophesies prophesied prophesied prophesying
propose proposes proposed proposed proposing
protest protests protested protested protesting
put puts put put putting
question questions questioned questioned questioning
quibble quibbles quibbled quibbled quibbling
quip quips quipped quipped quipping
quote quotes quoted quoted quoting
rage rages raged raged raging
rail rails railed railed railing
rant rants ranted ranted ranting
rave raves raved raved raving
read reads read read reading
reaffirm reaffirms reaffirmed reaffirmed reaffirming
reason reasons reasoned reasoned reasoning
reassert reasserts reasserted reasserted reasserting
reassure reassures reassured reassured reassuring
rebuke rebukes rebuked rebuked rebuking
rebut rebuts rebutted rebutted rebutting
recall recalls recalled recalled recalling
recite recites recited recited reciting
reckon reckons reckoned reckoned reckoning
recollect recollects recollected recollected recollecting
recommend recommends recommended recommended recommending
recount recounts recounted recounted recounting
refer refers referred referred referring
reference references referenced referenced referencing
reflect reflects reflected reflected reflecting
refute refutes refuted refuted refuting
regret regrets regretted regretted regretting
reiterate reiterates reiterated reiterated reiterating
reject rejects rejected rejected rejecting
rejoin rejoins rejoined rejoined rejoining
relay relays relayed relayed relaying
remark remarks remarked remarked remarking
remember remembers remembered remembered remembering
remind reminds reminded reminded reminding
reminisce reminisces reminisced reminisced reminiscing
remonstrate remonstrates remonstrated remonstrated remonstrating
repeat repeats repeated repeated repeating
reply replies replied replied replying
report reports reported reported reporting
reprimand reprimands reprimanded reprimanded reprimanding
reproach reproaches reproached reproached reproaching
request requests requested requested requesting
respond responds responded responded responding
restate restates restated restated restating
retell retells retold retold retelling
retort retorts retorted retorted retorting
reveal reveals revealed revealed revealing
ridicule ridicules ridiculed ridiculed ridiculing
roar roars roared roared roaring
rule rules ruled ruled ruling
say says said said saying
scoff scoffs scoffed scoffed scoffing
scold scolds scolded scolded scolding
scream screams screamed screamed screaming
screech screeches screeched screeched screeching
seethe seethes seethed seethed seething
shout shouts shouted shouted shouting
shriek shrieks shrieked shrieked shrieking
shrug shrugs shrugged shrugged shrugging
sigh sighs sighed sighed sighing
signal signals signaled signaled signaling
signal signals signalled signalled signalling
slam slams slammed slammed slamming
snap snaps snapped snapped snapping
snarl snarls snarled snarled snarling
sneer sneers sneered sneered sneering
sniff sniffs sniffed sniffed sniffing
snort snorts snorted snorted snorting
sob sobs sobbed sobbed sobbing
specify specifies specified specified specifying
speculate speculates speculated speculated speculating
stammer stammers stammered stammered stammering
state states stated stated stating
stipulate stipulates stipulated stipulated stipulating
storm storms stormed stormed storming
stress stresses stressed stressed stressing
stutter stutters stuttered stuttered stuttering
submit submits submitted submitted submitting
suggest suggests suggested suggested suggesting
summarise summarises summarised summarised summarising
summarize summarizes summarized summarized summarizing
surmise surmises surmised surmised surmising
suspect suspects suspected suspected suspecting
swear swears swore sworn swearing
sympathise sympathises sympathised sympathised sympathising
sympathize sympathizes sympathized sympathized sympathizing
taunt taunts taunted taunted taunting
tease teases teased teased teasing
tell tells told told telling
term terms termed termed terming
testify testifies testified testified testifying
text texts texted texted texting
thank thanks thanked thanked thanking
theorise theorises theorised theorised theorising
theorize theorizes theorized theorized theorizing
think thinks thought thought thinking
threaten threatens threatened threatened threatening
thunder thunders thundered thundered thundering
tout touts touted touted touting
trumpet trumpets trumpeted trumpeted trumpeting
tweet tweets tweeted tweeted tweeting
underline underlines underlined underlined underlining
underscore underscores underscored underscored underscoring
upbraid upbraids upbraided upbraided upbraiding
urge urges urged urged urging
utter utters uttered uttered uttering
vent vents vented vented venting
venture ventures ventured ventured venturing
vilify vilifies vilified vilified vilifying
voice voices voiced voiced voicing
volunteer volunteers volunteered volunteered volunteering
vouch vouches vouched vouched vouching
vow vows vowed vowed vowing
wail wails wailed wailed wailing
warn warns warned warned warning
welcome welcomes welcomed welcomed welcoming
whine whines whined whined whining
whisper whispers whispered whispered whispering
wisecrack wisecracks wisecracked wisecracked wisecracking
wonder wonders wondered wondered wondering
write writes wrote written writing
yell yells yelled yelled yelling
yelp yelps yelped yelped yelping
`

/** Forms that are just as often nouns: *his remarks*, *the report*. */
const NOUN_FORMS = `
advocate
advocates
answer
answers
bark
beg
blame
blast
blog
blogs
boast
boasts
brand
brands
call
calls
caution
chant
charge
charges
cheer
cheers
claim
claims
comment
comments
compare
counsel
counter
counters
cries
cry
decree
decrees
demand
demands
dispute
disputes
doubt
doubts
drawl
e-mail
e-mails
echo
echoes
email
emails
estimate
estimates
fault
faults
fear
fears
feel
feeling
forecast
forecasts
gasp
giggle
groan
growl
grunt
guess
guesses
highlight
highlights
hint
hints
hiss
hope
hopes
howl
intimate
jeer
jeers
jest
joke
jokes
label
labels
lament
mention
mentions
moan
mock
note
notes
object
objects
offer
offers
outline
outlines
paint
pledge
pledges
post
posts
praise
praises
promise
promises
protest
protests
put
puts
question
questions
quip
quips
quote
quotes
rage
rail
rant
rants
rave
read
reading
reason
reasons
rebuke
rebukes
reference
references
regret
regrets
relay
remark
remarks
replies
reply
report
reports
reprimand
reproach
request
requests
retort
retorts
ridicule
roar
rule
rules
ruling
scream
screams
shout
shouts
shriek
shrug
shrugs
sigh
signal
signals
snarl
sneer
sniff
snort
sob
state
states
storm
storms
stress
stresses
suspect
suspects
taunt
taunts
tease
term
terms
text
texts
thought
thunder
trumpet
tweet
tweets
underline
venture
ventures
voice
voices
volunteer
volunteers
vow
vows
wail
warning
welcome
whine
whisper
wonder
wonders
yelp
`

/** Verbs that report only with a particle, in their finite forms. */
export const PHRASAL_VERBS: ReadonlySet<string> = new Set([
  'carried on',
  'carries on',
  'chimed in',
  'chimes in',
  'cut in',
  'cuts in',
  'fired back',
  'fires back',
  'goes on',
  'hit back',
  'hits back',
  'point out',
  'pointed out',
  'pointing out',
  'points out',
  'pushed back',
  'pushes back',
  'shoots back',
  'shot back',
  'went on',
])

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund'

const FORM_ORDER: readonly VerbForm[] = ['base', 'third', 'past', 'participle', 'gerund']

/** Every form of every reporting verb, with what it can be: *read* is a base, a past and a participle. */
export const REPORTING_VERB_FORMS: ReadonlyMap<string, readonly VerbForm[]> = collectForms()

export const REPORTING_NOUN_FORMS: ReadonlySet<string> = new Set(NOUN_FORMS.trim().split('\n'))

function collectForms(): ReadonlyMap<string, readonly VerbForm[]> {
  const forms = new Map<string, VerbForm[]>()
  for (const line of CONJUGATIONS.trim().split('\n')) {
    line.split(' ').forEach((word, index) => {
      const form = FORM_ORDER[index]
      const known = forms.get(word)
      if (!form) return
      if (known) known.push(form)
      else forms.set(word, [form])
    })
  }
  return forms
}
