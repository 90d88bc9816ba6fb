/**
 * Abbreviations that end with a full stop, listed without it, one a line.
 * Source: compiled by hand for this project.
 */
const BEFORE_A_NAME = `
adm
amb
asst
brig
capt
col
cmdr
cpl
dr
e.g
fr
gen
gov
hon
i.e
lt
maj
messrs
mr
mrs
ms
mt
no
pres
prof
rep
reps
rev
sen
sens
sgt
st
supt
v
vs
`

const ANYWHERE = `
a.m
approx
apr
aug
ave
bros
calif
cf
co
colo
conn
corp
dec
dept
dist
ed
est
etc
feb
fig
fla
inc
jan
jr
ltd
mar
mass
mich
minn
mont
nev
nov
oct
okla
ore
p.m
pa
ph.d
sept
sr
tenn
tex
u.k
u.n
u.s
va
vol
wash
wis
`

/** Those that come before a name or a number, so that no sentence ends with them. */
export const TITLES: ReadonlySet<string> = new Set(BEFORE_A_NAME.trim().split('\n'))

/** Those that may end a sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(ANYWHERE.trim().split('\n'))
