"""Full stops that end no sentence, in Danish and English. In lower case, with their stop.

Spelled as Dansk Sprognævn's list of abbreviations in Retskrivningsordbogen has them, and as people do.
"""

# Something always follows: they never end a sentence, not even before a name.
LEADING = frozenset(
    """
    adr. afd. afs. ang. att. bek. bl.a. ca. cf. d.v.s. dr. dvs. e.g. ekskl. evt. f.eks. fmd. fr. gns. hhv.
    hr. i.e. i.f.t. i.h.t. ift. iht. incl. inkl. jf. jr. jvf. kap. kl. lbk. m.a.o. m.h.t. maks. mht. mr.
    mrs. ms. nr. nuv. o. p.g.a. pga. ph.d. pkt. pr. prof. sct. skt. sml. spec. stk. tidl. tlf. vedr. vs.
    """.split()
)

# Words of their own, or the last word of a sentence, unless a number follows.
BEFORE_NUMBERS = frozenset("art. bd. d. f. fig. no. p. para. pp. s. sec. vol.".split())

# They close a list or stand after a number: a capital letter after them begins a sentence.
CLOSING = frozenset(
    """
    a.m. e.kr. etc. f.kr. ff. kr. m.fl. m.m. m.v. mfl. mia. mio. mv. o.a. o.l. o.lign. o.m.a. o.s.v. osv.
    p.m. pct. s.u. t.o.m.
    """.split()
)

# Words that begin sentences and no names: they tell *H.C. Andersen* from *vi bruger A.R.T. Det er …*
FIRST_WORDS = frozenset(
    """
    alle at da de den der deres det dette disse du efter eller en er et for fra fordi han har her hun hvad
    hvem hver hvis hvor hvordan hvorfor i ikke ingen ja jeg kan kun man med men mens nej nogle når og også
    om på selv senere skal som så tag tal til ud under vi ved vil
    a after all an and as at but by do everyone he how if in it no not on or she so some that the there
    these they this to we what when where who why with you
    """.split()
)
