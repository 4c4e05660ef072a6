import { readTables, type Tables } from '../src/data/tables.ts';
import type { SlideFile } from '../src/vite/read-slides.ts';

/**
 * Small tables and slides that tests of charts, facts and the build work on, so that a change of the deck's own numbers or words fails none of
 * them. The numbers are round on purpose; tests work their expectations out by hand.
 */
export const fixtureTexts: Readonly<Record<string, string>> = {
  'assets/data/trade.csv': `year,usd_million,basis,formula,source
unstated,,derived,2020 / 6,1.3
2019,,derived,2020 / 1.5,1.3
2020,600,reported,,1.3
`,
  'assets/data/milestones.csv': `id,title,date,precision,kind,status,parties,place,source,note
first-visit,First visit,1999,year,visit,held,A minister,Russia,1.1,
commission,Joint commission,1990s,decade,body,held,Both,,1.1,
groups,Working groups,,undated,body,held,Both,,1.2,
summit,Summit meeting,2011,year,meeting,held,Both,,1.3,
defence,Defence agreement,2014,year,agreement,held,Both,,1.2,
concept,Policy paper,2008,year,paper,held,Russia,,1.2,
seat,Seat gained,2017,year,seat,held,Pakistan,,1.3,
spring-visit,Spring visit,2021-04,month,visit,held,A minister,,2.1,
gas-pact,Gas pact,2021-07-15,day,agreement,held,Both,Islamabad,2.1,
exercise,Joint exercise,2021,year,exercise,held,Both,Russia,2.2,
next-visit,Next visit,,undated,visit,planned,A prime minister,Russia,0.1,
`,
  'assets/data/agenda.csv': `subject,encounter,reported,source
Trade,lavrov,discussed,2.1
Security,lavrov,discussed,2.1
Energy,lavrov,highlighted,2.1
Security,jmcc,discussed,2.2
Training,jmcc,discussed,2.2
Security,visit,priority,3.5
Trade,visit,priority,3.5
Aid,visit,expected,3.1
Research,visit,proposed,3.4
`,
  'assets/data/agenda-encounters.csv': `id,label,when
lavrov,Lavrov’s visit,April 2021
jmcc,Military committee,September 2021
advisers,Security advisers,December 2021
visit,Khan’s visit,still to come
`,
  'assets/data/labels.csv': `key,text
sources.own-work,Made for tests
sources.own-addition,added for tests
sources.article,Article
sources.paragraph,paragraph
sources.paragraphs,paragraphs
agenda.names,"Afghanistan, Asia Pacific, CPEC, Greater Eurasia, Middle East, Palestine"
subjects.listed,{count} listed
subjects.unlisted,"{count} not listed, {proposed} new"
subjects.proposed,{names} is new
facts.derived,derived: {formula}
facts.counted,counted: {what}
facts.reported-as,reported as {caution}
facts.divided,{amount} in {year} ÷ {divisor}
facts.implied-by-growth,implied by that growth
facts.as-reported,as reported
facts.fold,{times}fold
facts.pipeline-years,about {years|year|years}
facts.pipeline-years-formula,{cost} ÷ {trade} = {years|year|years} of {year}’s trade
facts.double,double
facts.times,{count|time|times}
facts.sum,"{exports} + {imports}, from {who}"
facts.every-quarter,every quarter
facts.last-quarter,its last quarter
facts.last-quarters,each of its last {count} quarters
facts.some-quarters,{count} of its four quarters
hatch.growth,"(hatched: {year}, implied)"
hatch.growth-reported,"(left of the gap: {year}, reported)"
hatch.key,; hatched: implied
hatch.key-statements,; hatched: implied by it
hatch.of-record," for {year}"
hatch.record-bar,solid bar
hatch.record-bar-reported,bar on the right
hatch.worked-out,two marks at {year} are
hatch.worked-out-reported,mark at {year} is
hatch.compared,hatched mark above it
hatch.compared-reported,article’s own figure
counted.contacts-dated,"contacts that can be placed in a year, one exercise from its place in the text"
counted.contacts-undated,contacts that can be placed in no year
counted.busiest-count,contacts in the year that has most
counted.contacts-before-busiest,contacts that can be placed in an earlier year
counted.busiest-year,the year with most contacts
counted.busiest-year-quarters,the quarters of that year with a contact whose month is known
counted.agreements-count,agreements that the article names
counted.bodies-count,standing bodies that the article names
counted.seats-count,seats that the article names
counted.formal-total,"agreements, standing bodies and seats that the article names"
counted.formal-dated,"those of them that can be placed in time, the commission by our reading"
counted.formal-undated,those of them that cannot be placed in time
counted.undated-count,events that took place and that the article does not date
counted.agenda-subjects,subjects that the article names
counted.agenda-unlisted-count,subjects on none of the lists of what has come up so far
counted.agenda-proposed-count,subjects that the article newly proposes
counted.lavrov-subjects,subjects that came up on Lavrov’s visit: discussed or highlighted
counted.agenda-recurring,the subjects on every list that the article gives
counted.lists,"when it was raised, by the other lists of the article that name it: {subject}"
counted.agenda-encounters-listed,encounters for which the article lists subjects
counted.agenda-encounters,encounters that the deck compares
counted.record-count,"agreements, bodies and seats that public pages date"
counted.record-agreements,agreements that public pages call signed by the two states
counted.record-bodies,bodies of the two states whose beginning public pages date
counted.record-seats,seats whose granting public pages date
counted.record-first-year,the year of the earliest event counted
counted.claims-count,claims of the article that the deck lists
counted.claims-tested,claims held against public pages
counted.claims-verdict,claims with the verdict “{verdict}”
counted.statements-count,statements on trade that the deck lists
counted.statements-totals,"stated totals whose speaker, year and origin are clear"
claims.claim,Claim
claims.place,part.paragraph
claims.verdict,Verdict
claims.record,Record
claims.confirmed,confirmed
claims.nuanced,with more
claims.not confirmed,not confirmed
claims.contradicted,contradicted
claims.not checked,not checked
record-list.agreement,agreement
record-list.body,body
record-list.seat,seat
record-list.decade-continued,{decade} go on
record-list.memorandum-short," (M)"
record-list.named,", named in {paragraph}"
topics.article,Article
topics.trade,Trade
topics.pipeline,Pipeline
topics.defence,Defence
topics.diplomacy,Diplomacy
topics.seats,Seats
topics.Afghanistan,Afghanistan
topics.Eurasia,Eurasia
source-list.topic,"{topic}, {count|page|pages}"
source-list.share,{count} of {all}
source-list.undated,undated
provenance.paragraphs,"In the article, in our words"
provenance.figures,Figures
provenance.claims,"Claims, and what the record says"
provenance.charts,Charts
provenance.picture,The picture
provenance.own,Ours
provenance.own-text,"What is not the article’s, such as counts and comparisons; the pages that it rests on are cited."
provenance.drawn-from,Drawn from {files}.
provenance.pages,{count|public page|public pages} behind its marks:
paper.title-slides,{title} (slides)
paper.title-steps,"{title} (slides, step by step)"
paper.title-handout,{title} (handout)
paper.title-script,{title} (speaker’s script)
paper.front,Summary and contents
paper.about,Handout. {about}
paper.contents,Contents
paper.slide,Slide {number} of {total}
paper.in-addition,In addition:
paper.time,"{length}, from {begin}"
paper.untimed,no time planned
paper.numbers,The numbers of the charts
paper.numbers-table,Numbers: table {number}
paper.numbers-page,Numbers: page {page}
paper.table,Table {number}: {caption}
paper.chart-place,The chart: slide {slide}
paper.continued,"{heading}, continued"
paper.origins,Where figures and claims come from
paper.origins-slide,Slide {number}: {heading}
paper.origins-page,Where from: page {page}
paper.origins-panel,As in the deck’s panel (key I); data files: assets/data in the project
paper.chart-pages,Pages behind its marks:
paper.sources,Sources
paper.sources-heading,"Sources and their addresses, by the name that the text cites"
timeline.summary,Line from {from} to {to}: {marks}.
timeline.summary-months,{first} to {last} {from}: {marks}.
timeline.summary-undated,{heading}: {names}.
timeline.year-undated,No year given
timeline.date-undated,No date given
kinds.visit,visits
kinds.meeting,meetings
kinds.agreement,agreements
kinds.body,standing bodies
kinds.exercise,exercises
kinds.seat,seats
kinds.paper,official papers
timeline.our-year,{title}*
timeline.part-contacts,{count|contact|contacts} in {year}
timeline.returning,Joint
timeline.weeks,{count|week|weeks}
timeline.days,{count|day|days}
timeline.independence,Independence
timeline.article-day,The article
timeline.undated-planned,planned
charts.article,the article
charts.record,the public record
charts.undated,no date
columns.year,Year
columns.date,Date
columns.when,When
columns.period,Period
columns.what,What
columns.kind,Kind
columns.subject,Subject
columns.contact,Contact
columns.contacts,Contacts
columns.which,Which
columns.paragraph,Paragraph
columns.named-by,Named by
columns.who,Who said so
columns.value,Value
columns.amount,Million US dollars
columns.years-of-trade,Years of record trade
columns.measure,Measure
columns.basis,Basis
columns.note,Note
trade.reported,reported
trade.implied,implied
trade.implied-by-growth,implied by the growth that the article gives
trade.about,about {amount}
trade.at-least,at least {amount}
trade.range,from {lowest} for {first} to {highest} for {last}
trade.soviet-union,Soviet Union
trade.base-unstated,base year not stated
trade-growth.summary,"Bar chart: trade of {amount} in {year}, as {basis}"
trade-growth.summary-growth,"{growth} above {amount} in {year}, as {basis}"
trade-growth.summary-others,"around it, never joined, {count|figure|figures} that others stated for other calendar years"
trade-growth.summary-rule,"a thin rule marks {amount} ÷ {divisor}, {level}, whose year the article does not state."
trade-growth.caption,"Trade between Pakistan and Russia in calendar years, million US dollars"
trade-growth.year-unstated,Not stated
trade-growth.stated,stated
trade-growth.rule,"“sixfold”, no year: {amount} ÷ {divisor} = {level}"
trade-statements.summary,"Dot chart of {count|figure|figures} for trade in years and parts of years, {first} to {last}, from different books and never joined: {range}; the article’s {amount} for {year} stands out."
trade-statements.summary-sum,"For {period}, exports and imports as {speaker} gives them add up to {amount}"
trade-statements.summary-implied,beside {amount} that the article implies
trade-statements.caption,"What others stated for trade, million US dollars"
trade-statements.calendar,calendar year
trade-statements.fiscal,"fiscal year, July to June"
trade-statements.at-least,"at least: a part of a year, or “over”"
trade-statements.total,total
trade-statements.exports,Pakistan’s exports
trade-statements.imports,Pakistan’s imports
trade-statements.our-sum,our sum
trade-statements.sum-parts,{exports} exports + {imports} imports
trade-statements.sum-note,exports plus imports
trade-statements.doubtful,doubtful
contacts-by-year.summary,"Line of time with {count|contact|contacts} that can be placed in a year, a mark each, from {first} to {last}; {busiest} has most, {most}."
contacts-by-year.busiest,{count} of {year}
contacts-by-year.others,{count} earlier
contacts-by-year.in-table,{title} ({kind})
contacts-by-year.in-table-our-year,"{title} ({kind}; its year is our reading)"
contacts-by-year.caption,"Contacts by year, as far as they can be dated"
contacts-2021.summary,Line of the months of {year} with {count|contact|contacts}: {contacts}.
contacts-2021.caption,Contacts of {year}
contacts-2021.year-from-place,no date given; year from its place
contacts-2021.quarter,Quarter {number}: {count}
contacts-2021.quarter-empty,nothing
agreements-count.summary,"Three lanes of marks: the article names {named} agreements, standing bodies and seats, {dated} of them placed in time and {undated} not; the public record dates at least {record} from {first} to {last}, among them {kinds}."
agreements-count.caption,"Agreements, standing bodies and seats: in the article, and at least in the public record"
agreements-count.agreement,Agreements
agreements-count.body,Standing bodies
agreements-count.seat,Seats
agreements-count.in-article,named
agreements-count.in-record,at least
pipeline-scale.summary,Blocks as wide as one year’s trade: at {cost} the pipeline would cost {times} times the record trade of {trade} in {year}.
pipeline-scale.caption,The pipeline’s cost beside a year of record trade
pipeline-scale.trade,Trade in {year}
pipeline-scale.record,"a record, the article says"
pipeline-scale.bracket,"PakStream: {cost}, {years} × {trade}"
pipeline-scale.cost,"PakStream, cost"
pipeline-scale.derived,{years} (derived)
pipeline-scale.block,"PakStream, block {number} of {count}"
pipeline-scale.count,year {number}
pipeline-scale.part,{years} years
pipeline-scale.block-years,{years|year|years} of record trade
pipeline-scale.block-cost,"{cost} in all, {years|year|years} of such trade (derived)"
agenda-matrix.summary,"Table of discs, rings and words: {always} come up in all {count} lists; for {empty} the article gives no list."
agenda-matrix.caption,"Subjects by encounter, as the article reports them"
agenda-matrix.came-up,came up
agenda-matrix.once,Named in one list
agenda-matrix.once-wanted,under {label}: {reported}
agenda-matrix.no-list,no list given
`,
  'assets/data/places.csv': `id,name,kind,longitude,latitude,lies_in
harbour,Harbour,city,67.01,24.86,pakistan
market,Market,city,74.34,31.55,pakistan
`,
  'assets/data/maps.csv': `map,detail,fade,summary,foot
pakstream,near,,A line of {pipeline-length} from the harbour to the market.,Land: Natural Earth
`,
  'assets/data/map-cameras.csv': `map,screen,longitude,latitude,x,y,km_across
pakstream,wide,68,31,640,360,3600
pakstream,narrow,69,31,290,320,2000
`,
  'assets/data/map-areas.csv': `map,country,role,outlined
pakstream,pakistan,pakistan,
`,
  'assets/data/map-lines.csv': `map,screen,line,curve,stroke,points,bend,head,step
pakstream,,pipeline,arc,accent,harbour market,0.1,,
`,
  'assets/data/map-labels.csv': `map,screen,kind,at,text,dx,dy,anchor,leader,tone,step
pakstream,,city,harbour,,0,36,middle,,,
pakstream,,line,pipeline@0.5,{pipeline-length},20,8,,,,
`,
  'assets/data/pipeline.csv': `measure,value,unit,basis,source
cost,1.8,usd_billion,reported,2.1
length,1200,km,reported,2.1
capacity_factor,2,times,likely,2.1
signed,2021-07-15,date,reported,2.1
operational,2023,year,expected,2.1
`,
  'assets/data/trade-statements.csv': `period,start_year,span,measure,usd_million,qualifier,certain,speaker,who,note,sources
1990,1990,calendar,total,110,exact,yes,Envoy,An envoy,,news
1998,1998,calendar,total,50,about,yes,Embassy,An embassy,,news
2012,2012,calendar,total,480,exact,yes,Chamber,A chamber,,report
FY2012-13,2012,fiscal,total,500,exact,yes,Ministry,A ministry,,report
Jan–Oct 2018,2018,calendar part,total,660,exact,yes,Mission,A trade mission,more was expected,news
2019,2019,calendar,exports,270,exact,no,Newspaper,A newspaper,origin not named,news
2019,2019,calendar,imports,90,exact,no,Newspaper,A newspaper,origin not named,news
2020,2020,calendar,total,600,exact,yes,Minister,A foreign minister,,news report
2020,2020,calendar,total,590,exact,no,Agency,An agency,a paraphrase,news
2023,2023,calendar,total,1000,over,yes,Speaker,The speaker of a chamber,,news
2023,2023,calendar,total,1000,over,yes,Envoy,An envoy,,news
`,
  'assets/data/record-events.csv': `date,until,precision,kind,between,title,status,note,sources,paragraph
1997,,year,agreement,states,First agreement,signed,,news,
2003,,year,body,states,Working group,created,,news,1.2
2005-07-05,,day,seat,several states,Observer seat,granted,,report,
2011-05-12,,day,agreement,states,Air transport,signed,,report,
2011-05-12,,day,agreement,states,Energy,signed,,report,2.1
2012-10-01,,day,agreement,state and company,Railways,signed,,news,
2015-07-10,,day,seat,several states,Accession begins,begun,,news,
2016-09-24,2016-10-10,day,exercise,states,First exercise,held,,news,
2018-02,,month,agreement,states,A plan,planned,,news,
,,undated,session,states,A session,held,,news,
`,
  'assets/data/claims.csv': `id,claim,short,paragraph,verdict,record,sources
record,Trade in 2020 was a record,,1.3,nuanced,One statement is higher.,news
pact,A pact was signed,A pact,2.1,confirmed,In July 2021.,report
paper,A paper names Pakistan,,1.2,not checked,The paper was not read.,
`,
  'assets/data/sources.csv': `id,label,title,address,topic,checked
article,"Article","The article",,article,text
news,"A newspaper, 2021","A report",https://example.org/news,trade,stored copy
report,"A ministry","A statement",https://example.org/report,defence,research
`,
  'assets/data/paragraphs.csv': `paragraph,summary
0.1,A visit is to come.
1.1,There was a first visit.
1.2,An agreement was made.
1.3,Trade came to {trade-2020}.
2.1,A pact was signed.
2.2,A committee met.
3.1,Aid is expected.
3.2,Nothing more is said.
3.3,Nothing more is said.
3.4,Research is proposed.
3.5,Trade has priority.
`,
  'assets/data/handout-summary.csv': `heading,text,source
The question,Is a visit enough?,0.1 own
Trade,Trade came to {trade-2020}.,1.3
`,
  'assets/data/timeline-dates.csv': `milestone,when,from,to,days,what,reading
exercise,in Russia,,,14,,own
`,
};

export const fixtureTables: Tables = readTables(fixtureTexts);

const notes = '<aside class="notes"><p>What the speaker says.</p><p class="next"><strong>Next:</strong> the next slide.</p></aside>';

/** Two files of slides, each kind of figure once; together they name every paragraph of the article. */
export const fixtureSlides: readonly SlideFile[] = [
  {
    file: 'slides/0-opening.html',
    text: `<section data-section="0" data-title="Opening">
  <section id="start" data-surface="dark" data-source="0.1" data-timing="30">
    <h1>A deck for tests</h1>
    ${notes}
  </section>
</section>
`,
  },
  {
    file: 'slides/1-trade.html',
    text: `<section data-section="1" data-title="Trade: the numbers">
  <section id="trade" class="slide-chart" data-source="1.1 1.2 1.3" data-timing="60">
    <h2>Trade came to <data data-fact="trade-2020"></data></h2>
    <figure data-chart="trade-growth"><figcaption>Up <data data-fact="growth-2020"></data></figcaption></figure>
    <p>No base year is given <cite data-cite="news"></cite></p>
    ${notes}
  </section>
  <section id="pipeline" class="slide-map" data-source="2.1 2.2" data-timing="60">
    <h2>A pipeline is planned</h2>
    <figure data-map="pakstream"></figure>
    <p><a href="#counted">How we count</a></p>
    ${notes}
  </section>
  <section id="counted" data-source="own 3.1 3.2 3.3 3.4 3.5" data-timing="0">
    <h2>What was counted</h2>
    <figure data-timeline="foundation"></figure>
    ${notes}
  </section>
</section>
`,
  },
];
