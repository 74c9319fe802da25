/** Organisations and the words they are named with, written by hand. */

export const ORGANIZATIONS = `
  United Nations|UN|U.N.|UNO|EU|E.U.|European Union|NATO|Nato|WHO|World Health Organization|IMF|International Monetary Fund|World Bank|WTO|World Trade Organization|
  OPEC|Opec|OSCE|ASEAN|Asean|African Union|AU|Arab League|Gulf Cooperation Council|GCC|UNESCO|Unesco|UNICEF|Unicef|UNHCR|UNRWA|UNDP|WFP|World Food Programme|ILO|IAEA|
  International Atomic Energy Agency|OPCW|Interpol|Europol|ICC|International Criminal Court|International Court of Justice|ICJ|Red Cross|Red Crescent|
  International Committee of the Red Cross|ICRC|Amnesty International|Human Rights Watch|Greenpeace|Oxfam|Doctors Without Borders|Medecins Sans Frontieres|MSF|
  Security Council|UN Security Council|U.N. Security Council|General Assembly|UN General Assembly|European Commission|European Parliament|European Council|Council of Europe|
  European Central Bank|ECB|Commonwealth|BRICS|G7|G20|G8|OECD|AfDB|Asian Development Bank|Bank of England|Federal Reserve|Fed|Treasury|
  Congress|Senate|House of Representatives|House|Parliament|Bundestag|Bundesrat|Knesset|Duma|State Duma|Federation Council|Kremlin|House of Commons|House of Lords|Lok Sabha|
  Verkhovna Rada|Rada|Politburo|Central Committee|Supreme Court|High Court|Constitutional Court|State Department|Pentagon|Defense Department|Department of Defense|
  Department of State|Department of Justice|Justice Department|Treasury Department|Department of Homeland Security|DHS|FBI|CIA|NSA|DEA|ATF|EPA|FDA|FCC|SEC|IRS|ICE|CDC|NASA|
  FEMA|FAA|NTSB|NIH|GAO|TSA|USAID|Secret Service|Coast Guard|National Guard|US Army|U.S. Army|US Navy|U.S. Navy|US Air Force|U.S. Air Force|Marines|Marine Corps|Royal Navy|
  Royal Air Force|RAF|Red Army|MI5|MI6|GCHQ|Mossad|Shin Bet|FSB|GRU|SVR|KGB|IRGC|Revolutionary Guards|Revolutionary Guard|Quds Force|IDF|Israel Defense Forces|PLA|
  People 's Liberation Army|Korean People 's Army|KPA|Joint Chiefs of Staff|JCS|National Intelligence Service|NIS|ISI|RAW|BND|SBU|HUR|Foreign Ministry|Defence Ministry|Defense Ministry|
  Interior Ministry|Finance Ministry|Foreign Office|Home Office|Ministry of Defence|Ministry of Defense|Ministry of Foreign Affairs|Ministry of Interior|Scotland Yard|
  Metropolitan Police|NYPD|LAPD|Democratic Party|Republican Party|Labour Party|Labor Party|Conservative Party|Liberal Democrats|Green Party|GOP|DNC|RNC|Tea Party|ANC|BJP|
  African National Congress|Communist Party|Workers ' Party|Workers ' Party of Korea|Likud|Kadima|Fatah|Hamas|Hezbollah|Hizbollah|Hizbullah|PLO|Islamic Jihad|Palestinian Authority|Muslim Brotherhood|Taliban|
  Al Qaeda|al - Qaeda|Al - Qaeda|al - Qaida|al Qaeda|Islamic State|ISIS|ISIL|IS|Daesh|Boko Haram|Al - Shabab|al - Shabaab|Houthis|Ansar Allah|PKK|YPG|FARC|ELN|ETA|IRA|LTTE|Tamil Tigers|
  Syrian Democratic Forces|SDF|Free Syrian Army|FSA|Wagner Group|Wagner|Azov|Peshmerga|Mahdi Army|Baath Party|Ba'ath Party|Baath|Rapid Support Forces|RSF|Jaish - e - Mohammed|Lashkar - e - Taiba|
  Abu Sayyaf|Janjaweed|Ku Klux Klan|KKK|NRA|NAACP|ACLU|AFL - CIO|Teamsters|Planned Parenthood|Heritage Foundation|Brookings Institution|Rand Corporation|Chatham House|
  Reuters|Associated Press|AP|AFP|Agence France - Presse|KCNA|Yonhap|Xinhua|TASS|Tass|Interfax|RIA Novosti|Kyodo|UPI|Bloomberg|Anadolu|IRNA|Press Trust of India|BBC|BBC News|
  CNN|Fox News|Fox|NBC|NBC News|CBS|CBS News|ABC|ABC News|MSNBC|CNBC|PBS|NPR|Al Jazeera|Al - Jazeera|Al Arabiya|Sky News|ITV|NHK|KBS|Deutsche Welle|Radio Free Europe|Voice of America|C - SPAN|
  New York Times|Washington Post|Wall Street Journal|Los Angeles Times|USA Today|Chicago Tribune|Boston Globe|New Yorker|Guardian|The Guardian|Daily Telegraph|Financial Times|
  Daily Mail|Le Monde|Der Spiegel|El Pais|Haaretz|Jerusalem Post|Moscow Times|Rodong Sinmun|China Daily|Global Times|People 's Daily|Time|Newsweek|Politico|Huffington Post|
  Breitbart|Slate|Vox|BuzzFeed|Economist|The Economist|Wikipedia|WikiLeaks|Wikimedia Foundation|Google|Microsoft|Apple|Amazon|Facebook|Meta|Twitter|YouTube|Yahoo|Intel|IBM|
  Oracle|Cisco|Dell|HP|Hewlett - Packard|Samsung|Sony|Nokia|Toyota|Honda|Nissan|Hyundai|Ford|General Motors|GM|Chrysler|Volkswagen|BMW|Tesla|Boeing|Airbus|Lockheed Martin|
  Raytheon|Northrop Grumman|BAE Systems|Gazprom|Rosneft|Lukoil|Shell|BP|Exxon|ExxonMobil|Exxon Mobil|Chevron|Total|Aramco|Halliburton|Enron|Dynegy|Goldman Sachs|
  JPMorgan|JP Morgan|Morgan Stanley|Citigroup|Citibank|Bank of America|Wells Fargo|Barclays|HSBC|Deutsche Bank|UBS|Credit Suisse|Lehman Brothers|AIG|Walmart|Wal - Mart|Target|
  Costco|Starbucks|McDonald 's|McDonalds|Burger King|KFC|Pizza Hut|Coca - Cola|Pepsi|Pepsico|Nike|Adidas|Nestle|Unilever|Procter & Gamble|Johnson & Johnson|Pfizer|Merck|
  Novartis|Bayer|AstraZeneca|Moderna|General Electric|GE|Siemens|AT&T|Verizon|Vodafone|Comcast|Disney|Warner Bros.|Time Warner|Netflix|Universal|Viacom|eBay|PayPal|Uber|Airbnb|FedEx|
  UPS|Delta|United Airlines|American Airlines|British Airways|Lufthansa|Ryanair|Air France|Aeroflot|Huawei|ZTE|Alibaba|Tencent|Baidu|Foxconn|TikTok|ByteDance|OpenAI|SpaceX|
  Harvard|Harvard University|Yale|Yale University|Princeton|Stanford|Stanford University|MIT|Oxford University|Cambridge University|Columbia University|UCLA|Berkeley|
  NFL|NBA|MLB|NHL|FIFA|UEFA|IOC|International Olympic Committee|Manchester United|Real Madrid|Barcelona FC|Liverpool FC|Chelsea FC|Yankees|Red Sox|Lakers|Catholic Church|Vatican|
  Church of England|Salvation Army|Boy Scouts|Royal Society|Smithsonian Institution|Nobel Committee|Firefox|Mozilla|Linux Foundation|Symantec|Adobe|Mozilla Foundation
`

/** Words that organisations' names end or begin with. */
export const ORGANIZATION_WORDS = `
  inc incorporated corp corporation co company companies ltd limited llc llp plc gmbh ag sa nv spa pvt group groups holdings partners
  associates brothers bros sons industries enterprises ventures capital bank bancorp trust fund funds insurance airlines airways motors
  systems technologies technology software solutions services consulting communications media entertainment pictures records studios
  press publishing publications books times post herald tribune gazette journal news daily chronicle telegraph observer examiner globe magazine review broadcasting network radio television tv
  agency agencies administration authority board bureau cabinet center centre commission committee council court courts department dept directorate
  division federation foundation front guild institute institution institutes league legislature ministry office organisation organization association
  assn society union university college school academy faculty parliament party parties police army navy force forces corps brigade battalion regiment guard guards
  militia command coalition alliance movement brotherhood resistance congress senate assembly house church mosque temple synagogue ministries hospital clinic club team fc united rovers
  orchestra symphony choir theatre theater museum gallery library laboratory laboratories lab labs observatory exchange secretariat tribunal jihad
  intelligence service security cooperative consortium conference confederation chamber campaign project program programme initiative network watch works
  energy oil gas petroleum steel chemical pharmaceuticals foods airline telecom electric power healthcare bakery restaurant cafe pizza grill salon spa
`

/** Words that places' names end or begin with. */
export const PLACE_WORDS = `
  city town village county province state region district prefecture oblast governorate borough municipality republic kingdom emirate
  territory island islands isle isles peninsula archipelago coast shore beach bay gulf sea ocean strait straits channel lake lakes river rivers creek
  falls canal delta harbor harbour port mount mt mountain mountains hill hills heights peak ridge range valley canyon plateau plain plains desert forest woods park parks garden gardens
  glacier cape point reef street st avenue ave road rd boulevard blvd lane drive square plaza bridge tunnel highway airport station terminal base camp
  prison stadium arena hall palace castle tower towers building house hotel inn resort mall museum cathedral abbey monastery cemetery zoo
  north south east west northern southern eastern western central upper lower greater new fort san santa saint el los las ste strip bank zone crossing border checkpoint
`

/** Capitalised words that name nothing of the three kinds by themselves. */
export const TIMES = `
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  christmas easter ramadan hanukkah passover thanksgiving halloween eid diwali midnight am pm est edt gmt utc cst pst cdt pdt
`

/** Things with a name that Universal NER leaves unmarked. */
export const OTHERS = `
  World War I|World War II|World War|Cold War|Gulf War|Iraq War|Vietnam War|Civil War|Korean War|Holocaust|Olympics|Olympic Games|Winter Olympics|Summer Olympics|World Cup|Super Bowl|Nobel Prize|
  Nobel Peace Prize|Pulitzer Prize|Oscar|Oscars|Grammy|Emmy|Academy Award|Windows|Linux|iPhone|iPad|iPod|Android|Internet|Web|World Wide Web|Bible|Koran|Quran|Qur'an|
  Torah|Constitution|First Amendment|Second Amendment|Islam|Christianity|Judaism|Buddhism|Hinduism|English|French|German|Spanish|Arabic|Chinese|Russian|Japanese|Latin|Hebrew|
  Hurricane Katrina|Ebola|Covid|COVID - 19|Covid - 19|AIDS|HIV|Brexit|Obamacare|Medicare|Medicaid|Social Security|God|Allah|Earth|Moon|Mars|Venus|Jupiter|Saturn|Mercury|Sun|
  Boeing 737|Kalashnikov|Patriot|Javelin|HIMARS|Scud|Nobel|Excel|Word|PowerPoint|Photoshop|Gmail|Kindle|Xbox|PlayStation|DVD|CD|PC|TV|GPS|ATM|CEO|CFO|PhD|MBA|FAQ|PS|RE|FW|FYI|OK|ASAP|LOL|
  American Dream|Great Depression|New Deal|Affordable Care Act|Patriot Act|Geneva Conventions|Magna Carta|Middle Ages|Renaissance|Patriots|Mr.|Ms.|Mrs.|Dr.|President|Prime Minister
`
