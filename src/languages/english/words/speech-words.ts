/**
 * The words of speech that a comparison weighs differently from others, one class a block, one word a line. Those that are in
 * no class change what is said. Small words and adverbs can differ without changing the meaning.
 * Source: compiled by hand for this project.
 */
const CLASSES = {
  adverb: `
absolutely
actually
also
basically
certainly
clearly
definitely
frankly
honestly
indeed
just
literally
obviously
oh
okay
quite
really
simply
somewhat
surely
too
totally
truly
very
well
yet
`,
  modal: `
can
could
may
might
must
ought
shall
should
will
would
`,
  negation: `
barely
cannot
hardly
neither
never
no
nobody
none
nor
not
nothing
nowhere
rarely
scarcely
seldom
unless
without
`,
  pronoun: `
he
her
hers
him
his
i
it
its
me
mine
my
our
ours
she
their
theirs
them
these
they
this
those
us
we
you
your
yours
`,
  small: `
a
although
am
an
and
are
as
at
be
been
being
but
did
do
does
had
has
have
having
in
is
of
on
so
that
the
then
there
though
to
was
were
which
while
who
whom
whose
`,
} as const

export type SpeechClass = keyof typeof CLASSES

/** The class of a word; undefined for most. */
export const SPEECH_CLASSES: ReadonlyMap<string, SpeechClass> = new Map(
  (['adverb', 'modal', 'negation', 'pronoun', 'small'] as const).flatMap((name) =>
    CLASSES[name]
      .trim()
      .split('\n')
      .map((word) => [word, name] as const),
  ),
)

/** Articles and auxiliaries, which are put right with the grammar of a sentence. */
export const GRAMMATICAL: ReadonlySet<string> = linesOf(`
a
am
an
are
be
been
being
did
do
does
had
has
have
is
the
was
were
`)

/** Words that only fill a pause. */
export const FILLERS: ReadonlySet<string> = linesOf(`
i mean
kind of
like
okay
sort of
well
you know
you see
`)

/** What follows *not* where nothing is negated if *but* comes after it: *not only in words but in deeds*. */
export const ONLY: ReadonlySet<string> = linesOf(`
just
merely
only
simply
`)

/** Sounds that are not words. */
export const HESITATIONS: ReadonlySet<string> = linesOf(`
ah
eh
er
erm
hm
hmm
mm
mmm
uh
uhh
uhm
um
umm
`)

function linesOf(lines: string): ReadonlySet<string> {
  return new Set(lines.trim().split('\n'))
}
