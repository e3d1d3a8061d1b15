/** Work that trusts do, each part told in three ways that share few words: what the made-up system of the overlaps bench is put together from. */
export interface MadeWork {
  readonly capability: string;
  /** Under which others might file the same. */
  readonly neighbour: string;
  readonly technology: string;
  readonly setting: string;
  /** `{for}` is for whom. */
  readonly title: readonly [string, string, string];
  readonly what: readonly [string, string, string];
  readonly why: readonly [string, string, string];
  readonly how: readonly [string, string, string];
  /** Other work in the same words. */
  readonly twin: { readonly capability: string; readonly title: string; readonly what: string; readonly why: string; readonly how: string };
}

/** For whom: each in three ways. */
export const FOR_WHOM = [
  ['frail older people', 'people living with frailty', 'older adults who are frail'],
  ['heart failure', 'people with heart failure', 'patients whose heart is failing'],
  ['chronic lung disease', 'people with COPD', 'patients with long-term breathing trouble'],
  ['children', 'young patients', 'paediatric services'],
  ['people having a baby', 'maternity services', 'pregnant women'],
  ['cancer', 'oncology patients', 'people treated for cancer'],
  ['diabetes', 'people with diabetes', 'diabetic patients'],
  ['stroke', 'people after a stroke', 'stroke survivors'],
  ['mental health crisis', 'people in a mental health crisis', 'crisis teams in mental health'],
  ['eye clinics', 'ophthalmology', 'patients with eye disease'],
] as const;

export const MADE_WORKS: readonly MadeWork[] = [
  {
    capability: 'virtual-ward',
    neighbour: 'remote-monitoring',
    technology: 'home-monitoring-device',
    setting: 'home',
    title: ['Virtual ward for {for}', 'Hospital at home: {for}', 'Care on a virtual ward at home for {for}'],
    what: [
      'A virtual ward looks after {for} at home, with monitoring kits and a daily call by a nurse.',
      'Instead of a hospital bed, {for} stay at home and are watched over by a remote team each day.',
      'Patients go home early: devices send readings to nurses who ring every day. It is meant for {for}.',
    ],
    why: [
      'Beds are full each winter and stays are longer than they need be.',
      'Too many are admitted who could safely be treated in their own home.',
      'Bed occupancy is high, and people lose strength in hospital.',
    ],
    how: [
      'Kits with an oximeter and a blood pressure cuff are lent out, and a hub reviews the readings.',
      'A monitoring hub with nurses and a consultant sees readings on a dashboard and calls back.',
      'We lend oximeters and cuffs; a team of nurses watches the dashboard from eight to eight.',
    ],
    twin: {
      capability: 'digital-skills',
      title: 'Virtual tour of the ward for {for}',
      what: 'A film of the ward shows nurses who start work with {for} where the monitoring kits and the beds are, before their first day.',
      why: 'New nurses lose their first day at the hospital looking for things on the ward.',
      how: 'A team filmed the ward; new starters see it at home before their first daily call.',
    },
  },
  {
    capability: 'e-prescribing',
    neighbour: 'medicines-automation',
    technology: 'patient-record-platform',
    setting: 'acute-hospital',
    title: [
      'Electronic prescribing for {for}',
      'E-prescribing and medicines administration: {for}',
      'Replacing drug charts on paper for {for}',
    ],
    what: [
      'Medicines for {for} are prescribed and given from a screen instead of a paper drug chart.',
      'An electronic system for prescribing and administration replaces handwritten charts in the care of {for}.',
      'Doctors prescribe electronically and nurses record each dose on a tablet. It serves {for}.',
    ],
    why: [
      'Handwriting cannot be read, charts are lost and doses are missed.',
      'Errors in medication come from illegible charts.',
      'A chart is in one place only, and one in ten doses was given late.',
    ],
    how: [
      'Ward by ward, with pharmacists on site for two weeks each.',
      'Pharmacy leads a rollout in waves, with floor walkers at every launch.',
      'Each ward goes live in turn; pharmacists and trainers stay for a fortnight.',
    ],
    twin: {
      capability: 'data-and-analytics',
      title: 'Audit of the paper drug charts of {for}',
      what: 'Pharmacists count prescribing errors for {for} on paper drug charts and show wards their own figures.',
      why: 'Errors in prescribing are known from single charts only, and doses that are missed are not counted.',
      how: 'Each month pharmacists read fifty charts of a ward and enter what they find.',
    },
  },
  {
    capability: 'patient-portal',
    neighbour: 'digital-letters',
    technology: 'web-portal',
    setting: 'outpatients',
    title: ['Patient portal for {for}', 'Online access to results and letters: {for}', 'A portal through which {for} see their record'],
    what: [
      'Through a portal, {for} see letters, results and appointments on their phone.',
      'Appointments, test results and correspondence can be read online by {for}.',
      'People sign in to read clinic letters and results; first offered to {for}.',
    ],
    why: [
      'Letters come late and are lost in the post.',
      'Patients ring the hospital for results that could be read at home.',
      'Posting costs a lot, and clinics are missed when the letter arrives too late.',
    ],
    how: [
      'The portal is connected to the NHS App, and consultants release results after three days.',
      'Results are shown with a delay that clinicians agreed; people log in with NHS login.',
      'We switch it on specialty by specialty, with help by telephone for those who want it.',
    ],
    twin: {
      capability: 'patient-flow',
      title: 'Portal crane route and signs for {for}',
      what: 'New signs lead {for} from the portal of the hospital to their clinic, with letters and colours for each floor.',
      why: 'People come late to appointments since they cannot find the clinic from the entrance.',
      how: 'Clinics were given letters and colours, and volunteers stand at the portal.',
    },
  },
  {
    capability: 'digital-pathology',
    neighbour: 'image-sharing',
    technology: 'slide-scanner',
    setting: 'pathology',
    title: ['Digital pathology for {for}', 'Scanning of glass slides: {for}', 'Histology slides on screen for {for}'],
    what: [
      'Tissue slides of {for} are scanned and reported on screen instead of down a microscope.',
      'Glass slides become images that pathologists read anywhere, beginning with {for}.',
      'Whole-slide scanners let specialists report cases from home. The first cases are {for}.',
    ],
    why: [
      'There are too few pathologists, and slides travel between sites by van.',
      'Second opinions take a week since glass has to be posted.',
      'Reporting times are long and vacancies cannot be filled.',
    ],
    how: [
      'Two scanners load overnight, and each pathologist validates sixty cases first.',
      'After validation against the microscope, all cases of a specialty move at once.',
      'Scanners run at night; images are kept in a regional archive.',
    ],
    twin: {
      capability: 'document-management',
      title: 'Scanning of paper notes for {for}',
      what: 'Paper notes of {for} are scanned and read on screen instead of being sent between sites by van.',
      why: 'Notes travel between sites, and the archive is full.',
      how: 'Two scanners run overnight, and each clinic checks sixty sets of notes first.',
    },
  },
  {
    capability: 'staff-rostering',
    neighbour: 'visit-scheduling',
    technology: 'mobile-app',
    setting: 'corporate-services',
    title: [
      'Electronic rosters in the care of {for}',
      'E-rostering for teams: {for}',
      'Shift planning software for staff who look after {for}',
    ],
    what: [
      'Rosters of staff for {for} are made electronically, and shifts are swapped on a phone.',
      'Shift planning moves from spreadsheets to an app for the teams of {for}.',
      'Nurses and doctors see and change their shifts in an app; used by staff for {for}.',
    ],
    why: [
      'Rosters come out late and gaps are filled by agencies.',
      'Nobody sees the whole of who works when, and temporary staff cost too much.',
      'Managers spend two days a month on spreadsheets of shifts.',
    ],
    how: [
      'Rules for rest are built in, and rosters are published eight weeks ahead.',
      'Templates for each unit were agreed with staff side, then loaded.',
      'A small team loads each unit and trains its managers for a week.',
    ],
    twin: {
      capability: 'data-and-analytics',
      title: 'Survey of shifts and rest of staff for {for}',
      what: 'Staff who look after {for} say on their phone how they slept between shifts; the figures go to managers.',
      why: 'Nobody knows whether late rosters and swapped shifts cost rest.',
      how: 'A questionnaire of a minute is published for eight weeks to each unit.',
    },
  },
  {
    capability: 'video-consultation',
    neighbour: 'virtual-ward',
    technology: 'video',
    setting: 'outpatients',
    title: ['Video appointments for {for}', 'Online clinics: {for}', 'Seeing {for} by video instead of in clinic'],
    what: [
      'Clinics for {for} are held by video where no examination is needed.',
      'A link by text message opens a consultation on screen for {for}.',
      'People talk to their consultant from the sofa; clinics on camera are offered to {for}.',
    ],
    why: [
      'People travel an hour for ten minutes in the clinic.',
      'Parking is scarce and journeys are long in a rural county.',
      'Many miss work or school for a short review.',
    ],
    how: [
      'Clinic templates were changed so that every third appointment may be online.',
      'Receptionists send the link and test sound before the first time.',
      'Each specialty says which reviews are fit for the screen.',
    ],
    twin: {
      capability: 'digital-skills',
      title: 'Training videos for clinics of {for}',
      what: 'Short videos show receptionists in clinics for {for} how to change templates and send a link.',
      why: 'People in clinics travel an hour for ten minutes of training.',
      how: 'Each specialty says what it wants on screen, and receptionists test it.',
    },
  },
  {
    capability: 'digital-triage',
    neighbour: 'referral-and-advice',
    technology: 'online-form',
    setting: 'community-services',
    title: ['Online triage of referrals for {for}', 'Digital front door: {for}', 'Sorting requests by form for {for}'],
    what: [
      'Requests for {for} come in by an online form and are sorted by urgency the same day.',
      'A form with questions replaces the telephone queue for {for}, and urgent ones are seen first.',
      'Referrals are graded through a questionnaire, so that the urgent are found. It covers {for}.',
    ],
    why: [
      'The telephone queue is long, and urgent people wait with all others.',
      'Half of referrals lack what is needed to decide.',
      'Clinicians read each letter twice before somebody is booked.',
    ],
    how: [
      'Questions were written with clinicians; rules mark red flags.',
      'A senior therapist looks at what the rules mark, within four hours.',
      'The form runs on the website and can be filled in by telephone too.',
    ],
    twin: {
      capability: 'collaboration-tools',
      title: 'Online form for requests to estates by services for {for}',
      what: 'Services for {for} ask for repairs by an online form, and urgent ones are sorted out the same day.',
      why: 'The telephone queue of estates is long, and urgent repairs wait with all others.',
      how: 'Questions were written with estates; rules mark what is urgent.',
    },
  },
  {
    capability: 'barcode-tracking',
    neighbour: 'medicines-automation',
    technology: 'barcode',
    setting: 'theatres-and-surgery',
    title: [
      'Barcodes for implants and stock in the care of {for}',
      'Scan-and-track supplies: {for}',
      'Tracking products to the patient for {for}',
    ],
    what: [
      'Each product used in the care of {for} is scanned with the patient and the place.',
      'Stock and implants carry codes that are read at the point of care for {for}.',
      'Scanning wristband, item and location ties supplies to people. It began with {for}.',
    ],
    why: [
      'A recall took days, since nobody knew who had which implant.',
      'Stock runs out or out of date, and its cost per case is not known.',
      'Millions of pounds of supplies stood unused in cupboards.',
    ],
    how: [
      'Handheld readers, a catalogue of items and wristbands to one standard.',
      'Standard codes were printed for every location, then scanners were handed out.',
      'A supplies team cleaned the catalogue before the first scan.',
    ],
    twin: {
      capability: 'clinical-documentation',
      title: 'Product leaflets on a code for {for}',
      what: 'A code on the wristband lets {for} read leaflets about their implant on a phone.',
      why: 'Leaflets run out or are out of date in the cupboards.',
      how: 'Codes were printed for every leaflet in a catalogue to one standard.',
    },
  },
];

/** What any of them may say besides. */
export const ASIDES = [
  'The board agreed the case in the spring.',
  'A steering group meets every fortnight.',
  'Funding is found for the first two years.',
  'Staff were asked what they would change, and their answers were used.',
  'The team has a project manager and half a trainer.',
  'Benefits will be reviewed after a year.',
  'We would be glad to hear from others who have done it.',
  'It is part of a wider plan to work without paper.',
  'A neighbouring council is kept informed.',
  'The digital committee looks at risks each quarter.',
  'Patients sit on the working group.',
  'Procurement advice has been asked for.',
] as const;
