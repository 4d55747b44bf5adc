"""The English vocabulary of posts and roles: see `post_words` for the Indonesian one and for how both are put together."""

TERRITORIAL = """
Governor|Deputy Governor|Regent|Deputy Regent|Mayor|Deputy Mayor|Regional Secretary|District Head|Village Head
Village Chief|District Chief
"""
OF_BODY = """
Mayor-elect|Governor-elect|Regent-elect|President-elect|Council Speaker|House Speaker|Speaker|Majority Leader|Minority Leader|Deputy Speaker|Consul General|Ambassador|Consul|Head Nurse|Head Coach|Council Member|Councilwoman|Councilman|Assemblyman|Assemblywoman|Congresswoman|Congressman|Alderman|Chairlady|Head|Chief|Chairman|Chairwoman|Chairperson|Chair|Director|Executive Director|Managing Director
President Director|Secretary|Deputy Head|Deputy Chairman|Spokesperson|Spokesman|Spokeswoman|Treasurer|Inspector
Prosecutor|Minister|Coordinator|Manager|Lawyer|Police Chief|Principal|Secretary General|Site Manager|Project Manager
General Manager|CEO|Chief Executive|Commissioner|Judge|Lawmaker|Councilor|Councillor|Representative|Commander
Supervisor|Administrator|President|Vice President|Corporate Secretary|Chief Financial Officer
Chief Executive Officer|Chief Operating Officer|Secretary-General|Secretary-general|Deputy Secretary|Deputy Director
Deputy Minister|Vice Minister|Vice Chairman|Vice Chair|Vice Rector|Rector|Dean|Warden|Headmaster|Registrar
Auditor General|Attorney General|Senator|Party Chairman|Chief Judge|Presiding Judge|Senior Manager|Harbour Master
Harbor Master|Harbormaster|Director General|Founder|Co-founder|Foreign Minister|Prime Minister|Chief Prosecutor
Police Spokesman|Superintendent|Vice Regent|Vice Governor|Vice Mayor|Harbourmaster|Chief of Staff|Chief of Police
Chief Auditor|General Secretary|Officer|General Counsel|Counsel|Attorney|Executive|Vice-president|Deputy Chair|Deputy Chief
Deputy Commissioner|Deputy Inspector|Inspector General|Deputy Chief of Mission|Co-director|Co-chair|Convener|Trustee|Curator|Editor|Editor-in-chief|Chief Economist|Comptroller|Controller|Owner|Member|Adviser|Advisor|Elder|Campaign Manager|Official|Leader|Headmistress|Foreman|Shareholder|Aide|Banker
"""
ROLES = """
researcher|activist|resident|lecturer|economist|farmer|teacher|professor|analyst|observer|villager|contractor
midwife|driver|engineer|doctor|nurse|student|trader|vendor|fisherman|volunteer|worker|patient|shopkeeper|legislator
clerk|neighbor|neighbour|mother|father|candidate|plaintiff|survivor|scientist|historian|journalist
victim|witness|defendant|tenant|merchant|pensioner|refugee|miner|trucker|surveyor|architect|pharmacist|caretaker
landowner|environmentalist|retiree|technician|accountant|advocate|wife|husband|widow|campaigner|politician
prisoner|inmate|consultant|foreman|cashier|passenger|investigator|whistleblower|guide|dive guide|notary|broker|bookkeeper|fixer|middleman|recruiter|landlord|priest|paramedic|veterinarian|agronomist|hydrologist|skipper|boatman
sailor|crewman|ranger|firefighter|weaver|mechanic|welder|carpenter|laborer|labourer|uncle|aunt|cousin|nephew|niece|ecologist|biologist|geologist|pollster|student|captain|fisher
professor emeritus|orderly|boss|headteacher|head teacher|obstetrician|gynecologist|pediatrician|surgeon|dentist|psychologist|psychiatrist|physician|blogger|vlogger|tailor|seamstress|nun|monk
bank teller|teller|security guard|night guard|bodyguard|radio host|flight attendant|attendant|organizer|organiser|electrician|plumber|baker|butcher|barber
hairdresser|cook|chef|waiter|waitress|porter|janitor|cleaner|gardener|housekeeper|maid|nanny|translator|interpreter|columnist|photographer|filmmaker
actor|actress|singer|musician|composer|dancer|painter|sculptor|potter|poet|novelist|author|playwright|athlete|boxer|cyclist|swimmer|footballer|coach|trainer|referee
programmer|designer|statistician|physicist|chemist|botanist|zoologist|oceanographer|seismologist|volcanologist|meteorologist|climatologist|anthropologist|archaeologist
sociologist|criminologist|philosopher|theologian|cleric|preacher|missionary|deacon|smuggler|trafficker|poacher|logger|rancher|herder|beekeeper|fishmonger|grocer
stallholder|hawker|rickshaw driver|motorcyclist|commuter|copilot|stevedore|docker|customs officer|warder|jailer|detective|constable|soldier|rebel|courier
messenger|typist|receptionist|trainee|apprentice|paralegal|bailiff|undertaker|gravedigger|goldsmith|blacksmith|cobbler|shoemaker|planter|rubber tapper|mason
bricklayer|bus driver|truck driver|taxi driver|crane operator|machinist|housewife|homemaker|grandmother|grandfather|grandson|granddaughter|stepson|stepdaughter|son-in-law
daughter-in-law|schoolteacher|schoolgirl|schoolboy|parishioner|villager|islander|tribesman|businessman|businesswoman|entrepreneur|financier|investor|trucker|beneficiary
"""
