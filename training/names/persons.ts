/** Given names and surnames of many languages, written by hand; lower case. They seed what the word vectors then widen. */

export const GIVEN_NAMES = `
  aaron abdul abdullah abdel abdulaziz abe abel abigail abraham adam adel adele adnan adrian ahmad ahmed aidan aisha ajay akbar akira akram alan
  albert alberto alejandro aleksandr aleksei alessandro alex alexander alexandra alexei alexis alfred alfredo ali alice alicia
  alison allan allen allison alvin amal amanda amber amin amina amir amit amy ana anand anastasia anatoly andre andrea andreas andrei
  andres andrew andrey andy angel angela angelina angus anil anita ann anna anne annette annie anthony antoine anton antonio antony anwar
  april aravind ariel arjun armando arnold arthur arturo arun ash ashley ashok ashraf asif astrid audrey august austin avi avigdor ayman aziz
  barack barbara barry bart bashar beatrice becky ben benazir benedict benjamin bernard bernie bert beth betsy betty beverly bilal bill
  billy bob bobby bogdan bonnie boris brad bradley brandon brenda brendan brett brian bridget brooke bruce bruno bryan caitlin cameron
  camille carl carla carlo carlos carmen carol caroline carolyn carrie casey catherine cathy cecilia cesar chad chandra charles charlie
  charlotte chen cheryl chloe chris christian christina christine christoph christopher chuck cindy claire clara clarence claude claudia
  claudio clay cliff clifford clint clive cody colin colleen condoleezza connie conor conrad corey courtney craig cristina curtis cynthia cyril daisy
  dale damian damien dan dana daniel daniela danielle danny daphne darlene darrell darren dave david dawn dean deb debbie deborah
  debra deepak denis denise dennis derek desmond diana diane dick diego dieter dimitri dina dirk dmitri dmitry dominic dominique don donald
  donna doris dorothy doug douglas duncan dustin dwight dylan earl ed eddie edgar edith edmund eduardo edward edwin eileen elaine
  eleanor elena eli elias elijah elisabeth elizabeth ella ellen elliot elliott emil emily emma emmanuel emmerson enrique eric erica erik erin
  ernest ernesto ernst esther ethan eugene eva evan eve evelyn evgeny ezra fabio faisal farah farid farouk fatima federico felicia felipe felix
  fernando fidel fiona florence floyd frances francesca francesco francis francisco francois frank franklin franz fred freddie frederic
  frederick friedrich fritz gabriel gabriela gareth gary gavin gene geoff geoffrey george georges gerald gerard gerhard gilbert gina
  giorgio giovanni giulia giuseppe gladys glen glenn gloria gordon grace graham greg gregg gregory greta guillermo gunther gustavo guy gwen
  hafez hakim hamad hamid hamza hanna hannah hans harold harriet harris harry harvey hasan hashim hassan hazem heather hector heidi heinrich
  heinz helen helena helga helmut henri henrik henry herbert herman hermann hilary hillary hiroshi horst hosni howard hugh hugo hussein
  ian ibrahim idris ignacio igor ilya imran inga ingrid ioannis irene irina isaac isabel isabella ismail israel ivan ivana jack jackie jackson jacob
  jacqueline jacques jaime jake jamal james jamie jan jane janet janice jared jasmine jason javier jay jean jeff jeffrey jen jenna
  jennifer jenny jeremy jerome jerry jesse jessica jesus jill jim jimmy jo joan joanna joanne joao joe joel joerg johan johann johannes john
  johnny jon jonas jonathan jong joni jordan jorge jose josef joseph josh joshua joy joyce juan juanita judith judy julia julian julie
  julien juliet julio julius june jun justin kamal kamala karen karim karin karl karla karthik kate katherine kathleen kathryn kathy katie katrina kay
  keith kelly ken kenneth kenji kent kerry kevin khalid khaled khalil kim kimberly kirk kirsten klaus konstantin kris krishna kristen kristin
  kristina kumar kurt kyle kylie lakshmi lana lance lara larry lars laura laurel lauren laurence laurent lauri leah lee leila lena lenny leo leon
  leonard leonardo leonid leopold leroy leslie lester liam lila lily linda lindsay lindsey lisa liz lloyd logan lois lorenzo loretta lori lorraine
  louis louise luca lucas lucia lucy luigi luis luisa luke lydia lynda lynn madeleine madison maggie mahathir mahmoud malcolm malik manfred manuel
  marc marcel marcelo marcia marco marcos marcus margaret maria marian marianne marie marilyn marina mario marion marjorie mark
  marlene marsha marshall marta martha martin martina marvin mary masood mateo mathew matt matteo matthew matthias maureen maurice max maxim
  maxime maya megan mehdi mehmet mel melanie melinda melissa mia micah michael micheal michel michele michelle miguel mike mikhail milan miles
  milton min mindy miranda miriam mitch mitchell mo moammar mohamed mohammad mohammed moira molly monica moqtada morgan morris moses mostafa muammar
  muhammad mukesh muqtada murray mustafa myra nabil nadia nadine nancy naomi narendra nasser natalia natalie natasha nathan nathaniel
  naveed neal neil nelson nicholas nick nicola nicolas nicolás nicole nigel nikita nikki nikolai nikolas nina noah noel nora norma norman nouri
  olaf oleg olga oliver olivia olivier omar oscar osama otto owen pablo pamela paola paolo pascal pat patrice patricia patrick paul paula pauline
  paulo pavel pedro peggy penny pervez pete peter phil philip philippe phillip phyllis pierre pierce piotr prakash preston priya rachel rafael
  rahul raj rajesh rakesh ralph ram ramesh ramon randall randy rashid raul ravi ray raymond rebecca recep reggie regina reinhard rene renee
  rex ricardo richard rick ricky riccardo rita rob robert roberta roberto robin rod rodney rodrigo roger roland rolf roman romeo ron ronald ronnie
  rosa rose rosemary ross roy ruben rudolf rudolph rudy rupert russell ruth ryan sabrina saddam sajid salah salim sally salman sam samantha
  samir samuel sandra sandy sanjay santiago sara sarah sasha saul scott sean sebastian selena serena sergei sergey sergio seth shane shannon
  sharon shaun shawn sheila shelley sherri sherry shimon shinzo shirley sidney sigmund silvia silvio simon simone slobodan sofia sonia sophia
  sophie spencer stacey stacy stan stanley stefan stefano stella stephan stephanie stephen steve steven stewart stuart sue suleiman sultan
  sunil suresh susan susanne suzanne svetlana sven sylvia tamara tammy tanya tara tariq tatiana taylor ted tehmina terence teresa terry thabo
  theo theodore theresa thierry thomas tiffany tim timothy tina todd tom tomas tommy toni tony tracy travis trevor tricia tristan troy tyler
  ulrich umar ursula usman valentina valeria valerie vanessa vera vernon veronica viktor vicente vicki victor victoria vijay vince
  vincent viola virginia vitaly vivian vladimir volodymyr vojislav wade walid walter wanda warren wayne wendell wendy werner wesley whitney
  wilfred wilhelm will willard william willie wilma winston wolfgang xavier xi yang yasser yitzhak yoko yolanda yoshi yuri yusuf yvette
  yvonne zach zachary zahra zainab ziad zoe volker sung hyun soon kyung yong ehud benny binyamin aung khin thein nguyen tran rodrigo duterte jair
  lula evo hugo nicolas dilma cristina mauricio emmanuel angela olaf ursula giorgia keir boris rishi liz theresa justin jacinda scott anthony
  narendra imran shehbaz ashraf hamid bashar hassan hossein mahmoud ayatollah muqtada nuri haider
`

export const SURNAMES = `
  abbas abbott abdullah abe abrams abu acosta adams adler aguilar ahmad ahmadinejad ahmed akhtar alexander ali allawi allen alvarez
  andersen anderson andrews annan arafat arias armstrong arnold ashcroft assad atkinson austin aziz bailey baker baldwin ball banks barak barker
  barnes barnett barr barrett barroso bartlett barton bates bauer becker beck bell bennett benson berg berger bernstein berry biden bin bishop
  black blair blake blinken bloomberg bolton booth bosworth bowen boyd bradley brady brandt brennan briggs brooks brown browne bryant buchanan
  buckley burke burns burton bush butler byrne cain caldwell cameron campbell cantor carlson carney carpenter carr carroll carson
  carter casey castro cavanaugh chan chandler chang chapman chavez chen cheney cheng cho choi christensen christie chu chung churchill clark
  clarke clay clinton cohen cole coleman collins comey conway cook cooper corbyn costa costello cox craig crawford cruz cunningham cuomo
  curry curtis da dalton daniels davidson davies davis davos day de dean decker delgado demir diaz dixon dole donovan douglas doyle drake
  dubois duffy duncan dunn duran edwards eisenhower elliott ellis erdogan estrada evans fairfax farrell ferguson fernandez fernando fischer fisher
  fitzgerald fleming fletcher flores flynn ford foster fowler fox francis franco frank franklin fraser freeman friedman fuentes fuller
  gabbard gaddafi gandhi garcia gardner garner gates gbagbo ghani gibbs gibson gilbert gingrich giuliani gomez gonzales gonzalez goodman
  gorbachev gordon gore graham grant graves gray green greenberg greene griffin gross guerrero guterres gutierrez guzman haley hall hamilton
  hammond han hansen hanson hariri harper harris harrison hart harvey hassan hawkins hayes henderson hernandez herrera hicks higgins hill
  hitler hoffman hoffmann hogan holland holmes hopkins horton howard howe huang hudson huffington hughes hunt hunter hussain hussein hwang
  ibrahim ivanov jackson jacobs james jang jansen jefferson jenkins jensen jeong jimenez johansson johnson johnston jones jordan joseph jung
  kabila kagame kaine kang kaplan karimov karzai kasich kaufman kelley kelly kennedy kerry khamenei khan khatami khomeini kim king kirchner
  klein kobayashi koch koh kovac kozlov kramer krause krueger kumar kuznetsov lagarde lam lambert lang larsen larson lavrov lawrence lawson le leblanc
  lee leon levin levy lewis li liang lieberman lim lin lincoln lindsey liu livni lloyd lopez lukashenko lynch lynn lyons ma macdonald
  mackenzie macron maduro malik maliki malone mandela manning marino markov marshall martin martinez mason matthews mattis may mccain mccarthy
  mcconnell mccormick mcdonald mcgregor mcmahon medina medvedev mehta mendez mendoza merkel meyer miller mills mitchell mitterrand
  modi mohamed mohammed molina monroe montgomery moon moore morales moran moreno morgan morris morrison morsi moussa mubarak mueller
  mugabe muller murphy murray musharraf musk nakamura nasrallah nath navarro nelson netanyahu neumann newman newton nguyen nichols nixon
  nixon noriega norris novak nunez obama obrien odonnell oconnor ochoa olmert olsen olson orban ortega ortiz osborne owens pacheco
  palin palmer park parker patel patterson paul paulson payne pelosi pence perez perkins perry peters petersen peterson petraeus petrov
  phillips pierce pompeo popov porter poroshenko powell powers preston price prodi putin qaddafi quinn rahman ramirez ramos rao rasmussen
  reagan reed reid renzi reyes reynolds rice richards richardson richter riley rios rivera roberts robertson robinson rodriguez rogers romero
  romney roosevelt rose rosen rosenberg ross rossi rousseff rubio rudd ruiz rumsfeld russell russo ryan saakashvili sadr saleh salazar salinas
  sanchez sanders santos sarkozy sato saunders schmidt schneider scholz schroeder schultz schulz schumer schwartz schwarz scott shah shapiro
  sharif sharma sharon shaw shelton shin sharpton shultz silva simmons simon simpson singh sisi smirnov smith snowden snyder solis soros sokolov
  soto spencer spicer stalin stanley stein steinmeier stephens stevens stevenson stewart stone strauss sullivan suu suzuki tanaka tan tang taylor
  thatcher thomas thompson thomson tillerson toledo torres tran trudeau truman trump tsai tsipras tucker turner tusk tymoshenko uribe
  vance vargas vasquez vega vogel volkov wagner walker wallace walsh walters wang ward warner warren washington watanabe watson watts weaver
  webb weber weiss wells werner west wheeler white whitman wilkinson williams williamson wilson wolf wolfowitz wong wood woods
  wright wu xi xu yamamoto yanukovych yang yellen yeltsin yoon york young yu yushchenko zapata zarif zelensky zelenskyy zhang zhao zhou zhu ziegler
  zimmerman zuckerberg zuma shoigu peskov gerasimov lukashenka zakharova kishida hasina bhutto musharraf karimi hosseini rouhani raisi mousavi soleimani haniyeh
  sinwar gallant gantz lapid herzog barghouti meshaal hadi houthi bashir burhan hemedti dagalo kiir machar afwerki ahmed tigray ramaphosa tinubu buhari
  kenyatta ruto museveni tshisekedi sassou deby biya ouattara macky sall bolsonaro petro boric fernandez milei bukele ortega
`

/** Persons known by one name or by a name that is more than a given name and a surname. */
export const PERSONS = `
  Kim Jong Un|Kim Jong Il|Kim Il Sung|Kim Yo Jong|Kim Yong Chol|Kim Jong - un|Kim Jong - il|Xi Jinping|Mao Zedong|Deng Xiaoping|Hu Jintao|Li Keqiang|Wang Yi|
  Wen Jiabao|Moon Jae In|Yoon Suk Yeol|Ban Ki - moon|Park Geun - hye|Lee Jae Myung|Aung San Suu Kyi|Ho Chi Minh|Pol Pot|Osama bin Laden|Usama bin Laden|bin Laden|
  Ayman al - Zawahiri|Abu Musab al - Zarqawi|Abu Bakr al - Baghdadi|Muqtada al - Sadr|Moqtada al - Sadr|Bashar al - Assad|Bashar Assad|
  Saddam Hussein|Muammar Gaddafi|Mohammed bin Salman|Ali Khamenei|Ali al - Sistani|Nouri al - Maliki|Yasser Arafat|Mahmoud Abbas|Jesus Christ|
  Jesus|Napoleon|Shakespeare|Plato|Aristotle|Socrates|Homer|Beethoven|Mozart|Bach|Picasso|Michelangelo|Leonardo da Vinci|Ludwig van Beethoven|
  Vincent van Gogh|Julius Caesar|Cleopatra|Buddha|Muhammad|Confucius|Pope Francis|Pope Benedict|Mother Teresa|Martin Luther King|Ursula von der Leyen|
  Luiz Inacio Lula da Silva|Lula|Charles de Gaulle|Dalai Lama|Madonna|Beyonce|Oprah|Elvis|Adele|Rihanna|Lenin|Stalin|Hitler|Gandhi|Che Guevara|Pele|Ronaldo|Messi
`
