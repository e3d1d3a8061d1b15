/** What the entries of a generated world are about: enough alike within a theme for `similar`, search and facets to have work. */
export const THEMES = [
  {
    title: 'Electronic prescribing on every ward',
    text: 'Paper drug charts were replaced by electronic prescribing and medicines administration on wards, with fewer missed doses.',
    capability: 'e-prescribing',
    technology: 'mobile-app',
    careSetting: 'acute-hospital',
    kindOfChange: 'replace-paper',
    successMeasure: 'safe-practice',
    boardQuestion: 'q5',
    pathway: 'elective',
  },
  {
    title: 'Virtual ward for frail people at home',
    text: 'A virtual ward lets frail people stay at home while nurses watch their oxygen and pulse from afar and visit when needed.',
    capability: 'virtual-ward',
    technology: 'text-messaging',
    careSetting: 'community-services',
    kindOfChange: 'new-care-model',
    successMeasure: 'improve-care',
    boardQuestion: 'q8',
    pathway: 'respiratory',
  },
  {
    title: 'Shared care record across the area',
    text: 'Clinicians of several organisations read one shared care record, connected from hospital, community and ambulance systems.',
    capability: 'shared-care-record',
    technology: 'web-portal',
    careSetting: 'emergency-department',
    kindOfChange: 'connect-systems',
    successMeasure: 'smart-foundations',
    boardQuestion: 'q7',
    pathway: 'urgent',
  },
  {
    title: 'Digital pathology with scanned slides',
    text: 'Slides are scanned and reported on screen, so that pathologists of a network share work and second opinions take hours.',
    capability: 'digital-pathology',
    technology: 'artificial-intelligence',
    careSetting: 'pathology',
    kindOfChange: 'new-system',
    successMeasure: 'support-people',
    boardQuestion: 'q9',
    pathway: 'cancer',
  },
] as const;

export const STAGES = ['idea', 'planned', 'pilot', 'live', 'stopped'] as const;
