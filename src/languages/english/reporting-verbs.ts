/**
 * Verbs that give words to a speaker, one a line: base, third person, past, past participle, -ing form.
 * Source: compiled by hand for this project.
 */
const CONJUGATIONS = `
accuse accuses accused accused accusing
acknowledge acknowledges acknowledged acknowledged acknowledging
add adds added added adding
admit admits admitted admitted admitting
admonish admonishes admonished admonished admonishing
advise advises advised advised advising
affirm affirms affirmed affirmed affirming
agree agrees agreed agreed agreeing
allege alleges alleged alleged alleging
announce announces announced announced announcing
answer answers answered answered answering
applaud applauds applauded applauded applauding
argue argues argued argued arguing
ask asks asked asked asking
assail assails assailed assailed assailing
assert asserts asserted asserted asserting
assess assesses assessed assessed assessing
assume assumes assumed assumed assuming
assure assures assured assured assuring
attest attests attested attested attesting
believe believes believed believed believing
bemoan bemoans bemoaned bemoaned bemoaning
blame blames blamed blamed blaming
blast blasts blasted blasted blasting
boast boasts boasted boasted boasting
call calls called called calling
castigate castigates castigated castigated castigating
caution cautions cautioned cautioned cautioning
chant chants chanted chanted chanting
characterise characterises characterised characterised characterising
characterize characterizes characterized characterized characterizing
charge charges charged charged charging
cheer cheers cheered cheered cheering
chide chides chided chided chiding
cite cites cited cited citing
claim claims claimed claimed claiming
clarify clarifies clarified clarified clarifying
commend commends commended commended commending
comment comments commented commented commenting
compare compares compared compared comparing
complain complains complained complained complaining
concede concedes conceded conceded conceding
conclude concludes concluded concluded concluding
concur concurs concurred concurred concurring
condemn condemns condemned condemned condemning
confess confesses confessed confessed confessing
confide confides confided confided confiding
confirm confirms confirmed confirmed confirming
contend contends contended contended contending
continue continues continued continued continuing
convey conveys conveyed conveyed conveying
counter counters countered countered countering
criticise criticises criticised criticised criticising
criticize criticizes criticized criticized criticizing
cry cries cried cried crying
deadpan deadpans deadpanned deadpanned deadpanning
declare declares declared declared declaring
decree decrees decreed decreed decreeing
decry decries decried decried decrying
defend defends defended defended defending
demand demands demanded demanded demanding
denounce denounces denounced denounced denouncing
deny denies denied denied denying
deplore deplores deplored deplored deploring
deride derides derided derided deriding
describe describes described described describing
disagree disagrees disagreed disagreed disagreeing
disclose discloses disclosed disclosed disclosing
dismiss dismisses dismissed dismissed dismissing
doubt doubts doubted doubted doubting
dub dubs dubbed dubbed dubbing
elaborate elaborates elaborated elaborated elaborating
email emails emailed emailed emailing
emphasise emphasises emphasised emphasised emphasising
emphasize emphasizes emphasized emphasized emphasizing
enthuse enthuses enthused enthused enthusing
envisage envisages envisaged envisaged envisaging
espouse espouses espoused espoused espousing
estimate estimates estimated estimated estimating
exclaim exclaims exclaimed exclaimed exclaiming
exhort exhorts exhorted exhorted exhorting
explain explains explained explained explaining
fear fears feared feared fearing
feel feels felt felt feeling
forecast forecasts forecast forecast forecasting
fume fumes fumed fumed fuming
grumble grumbles grumbled grumbled grumbling
hail hails hailed hailed hailing
highlight highlights highlighted highlighted highlighting
hint hints hinted hinted hinting
hope hopes hoped hoped hoping
imply implies implied implied implying
indicate indicates indicated indicated indicating
inform informs informed informed informing
insist insists insisted insisted insisting
instruct instructs instructed instructed instructing
interject interjects interjected interjected interjecting
intone intones intoned intoned intoning
invoke invokes invoked invoked invoking
jest jests jested jested jesting
joke jokes joked joked joking
label labels labeled labeled labeling
label labels labelled labelled labelling
lambast lambasts lambasted lambasted lambasting
lament laments lamented lamented lamenting
laud lauds lauded lauded lauding
liken likens likened likened likening
maintain maintains maintained maintained maintaining
mention mentions mentioned mentioned mentioning
mock mocks mocked mocked mocking
murmur murmurs murmured murmured murmuring
muse muses mused mused musing
mutter mutters muttered muttered muttering
narrate narrates narrated narrated narrating
note notes noted noted noting
object objects objected objected objecting
observe observes observed observed observing
offer offers offered offered offering
opine opines opined opined opining
outline outlines outlined outlined outlining
plead pleads pleaded pleaded pleading
pledge pledges pledged pledged pledging
portray portrays portrayed portrayed portraying
post posts posted posted posting
praise praises praised praised praising
preach preaches preached preached preaching
predict predicts predicted predicted predicting
proclaim proclaims proclaimed proclaimed proclaiming
promise promises promised promised promising
pronounce pronounces pronounced pronounced pronouncing
propose proposes proposed proposed proposing
protest protests protested protested protesting
put puts put put putting
question questions questioned questioned questioning
quip quips quipped quipped quipping
quote quotes quoted quoted quoting
read reads read read reading
reaffirm reaffirms reaffirmed reaffirmed reaffirming
reason reasons reasoned reasoned reasoning
rebuke rebukes rebuked rebuked rebuking
rebut rebuts rebutted rebutted rebutting
recall recalls recalled recalled recalling
recite recites recited recited reciting
recommend recommends recommended recommended recommending
recount recounts recounted recounted recounting
refer refers referred referred referring
reflect reflects reflected reflected reflecting
refute refutes refuted refuted refuting
reiterate reiterates reiterated reiterated reiterating
reject rejects rejected rejected rejecting
rejoin rejoins rejoined rejoined rejoining
remark remarks remarked remarked remarking
remember remembers remembered remembered remembering
remind reminds reminded reminded reminding
repeat repeats repeated repeated repeating
reply replies replied replied replying
report reports reported reported reporting
request requests requested requested requesting
respond responds responded responded responding
retort retorts retorted retorted retorting
reveal reveals revealed revealed revealing
ridicule ridicules ridiculed ridiculed ridiculing
say says said said saying
scoff scoffs scoffed scoffed scoffing
scold scolds scolded scolded scolding
shout shouts shouted shouted shouting
shrug shrugs shrugged shrugged shrugging
sigh sighs sighed sighed sighing
signal signals signaled signaled signaling
signal signals signalled signalled signalling
slam slams slammed slammed slamming
snap snaps snapped snapped snapping
sneer sneers sneered sneered sneering
specify specifies specified specified specifying
speculate speculates speculated speculated speculating
state states stated stated stating
stipulate stipulates stipulated stipulated stipulating
stress stresses stressed stressed stressing
submit submits submitted submitted submitting
suggest suggests suggested suggested suggesting
summarise summarises summarised summarised summarising
summarize summarizes summarized summarized summarizing
surmise surmises surmised surmised surmising
suspect suspects suspected suspected suspecting
swear swears swore sworn swearing
tell tells told told telling
term terms termed termed terming
testify testifies testified testified testifying
theorise theorises theorised theorised theorising
theorize theorizes theorized theorized theorizing
think thinks thought thought thinking
thunder thunders thundered thundered thundering
tout touts touted touted touting
trumpet trumpets trumpeted trumpeted trumpeting
tweet tweets tweeted tweeted tweeting
underline underlines underlined underlined underlining
underscore underscores underscored underscored underscoring
urge urges urged urged urging
utter utters uttered uttered uttering
vent vents vented vented venting
venture ventures ventured ventured venturing
voice voices voiced voiced voicing
volunteer volunteers volunteered volunteered volunteering
vow vows vowed vowed vowing
warn warns warned warned warning
welcome welcomes welcomed welcomed welcoming
whisper whispers whispered whispered whispering
wonder wonders wondered wondered wondering
write writes wrote written writing
yell yells yelled yelled yelling
`

/** Forms that are as often nouns: *his remarks*, *the report*. */
const NOUN_FORMS = `
answer
answers
blame
blast
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
counter
counters
cries
cry
decree
decrees
demand
demands
email
emails
estimate
estimates
fear
fears
feel
feeling
forecast
forecasts
highlight
highlights
hint
hints
hope
hopes
jest
joke
jokes
label
labels
lament
mention
mentions
mock
note
notes
object
objects
offer
offers
outline
outlines
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
read
reading
reason
reasons
rebuke
rebukes
remark
remarks
replies
reply
report
reports
request
requests
retort
retorts
ridicule
saying
shout
shouts
shrug
shrugs
sigh
signal
signals
sneer
state
states
stress
stresses
suspect
suspects
term
terms
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
warning
welcome
whisper
wonder
wonders
`

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund'

const FORM_ORDER: readonly VerbForm[] = ['base', 'third', 'past', 'participle', 'gerund']

/** Every form of every reporting verb with what it can be: *read* is a base, a past and a participle. */
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
