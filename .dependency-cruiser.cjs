// Who may import whom. Each rule says why; `npm run check` holds everybody to them.

const pureRooms = '^shared/(reading|calendar|tracking|reminding)/'
const node = '^(node:)?(fs|net|http|https|http2|dgram|tls|child_process|worker_threads|process|os|timers)(/|$)'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or hide a third. A type alone binds nothing at run time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'operations-go-one-way',
      comment:
        'What can be done to an agency may lean on what can be done to a plan, a plan on a task, a task on its letters; never back.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^functions/api/operations/' },
      to: { circular: true },
    },
    {
      name: 'rules-know-no-io',
      comment: 'Reading, calendar, tracking and reminding are pure: they can be tested, replayed and simulated.',
      severity: 'error',
      from: { path: pureRooms },
      to: { path: [node, 'node_modules/@aws-sdk', 'node_modules/hono', 'node_modules/nodemailer'] },
    },
    {
      name: 'rules-know-only-rules',
      comment: 'What decides must not lean on what does: no store, no mail, no access, no documents, no environment.',
      severity: 'error',
      from: { path: pureRooms },
      to: { path: '^(shared|functions|infra)/', pathNot: pureRooms },
    },
    {
      name: 'reading-knows-only-calendar',
      comment: 'A document is read for what it says; what is tracked of it is decided later.',
      severity: 'error',
      from: { path: '^shared/reading/' },
      to: { path: '^shared/', pathNot: '^shared/(reading|calendar)/' },
    },
    {
      name: 'calendar-knows-nobody',
      comment: 'Days are at the bottom of everything.',
      severity: 'error',
      from: { path: '^shared/calendar/' },
      to: { path: '^(shared|functions|infra)/', pathNot: '^shared/calendar/' },
    },
    {
      name: 'documents-are-only-documents',
      comment: 'Bytes to text knows nothing about plans, so that the same text always reads the same.',
      severity: 'error',
      from: { path: '^shared/documents/' },
      to: { path: '^(shared|functions|infra)/', pathNot: '^shared/documents/' },
    },
    {
      name: 'mail-without-store',
      comment: 'A message follows from what it is given; it never looks anything up.',
      severity: 'error',
      from: { path: '^shared/mail/' },
      to: { path: ['^shared/(store|intake|documents)/', '^(functions|infra)/'] },
    },
    {
      name: 'only-the-sender-knows-ses',
      comment: 'One place sends, one asks how much may be sent; everywhere else a mail is a value.',
      severity: 'error',
      from: {
        path: '^(shared|functions)/',
        pathNot: ['^shared/mail/(send|quota)[.]ts$', '^shared/aws-clients[.]ts$'],
      },
      to: { path: 'node_modules/@aws-sdk/client-ses' },
    },
    {
      name: 'only-the-store-knows-dynamodb',
      comment: 'Keys, indexes and conditions are the store’s business; others ask it in their own words.',
      severity: 'error',
      from: { path: '^(shared|functions)/', pathNot: '^shared/store/' },
      to: { path: 'node_modules/@aws-sdk/(client-dynamodb|lib-dynamodb)' },
    },
    {
      name: 'functions-stay-apart',
      comment: 'Each way into the system can be read, deployed and granted rights by itself.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/', pathNot: '^functions/$1/' },
    },
    {
      name: 'shared-is-below',
      comment: 'What functions have in common does not know the functions, and nobody’s work depends on where it runs.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(functions|infra)/' },
    },
    {
      name: 'functions-know-no-infra',
      comment: 'The bundle that goes to the cloud holds nothing of the local system: no mailbox, no clock to turn.',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^infra/' },
    },
    {
      name: 'cloud-by-path',
      comment: 'The stack names functions by path and shares only names of the environment and the table’s definition.',
      severity: 'error',
      from: { path: '^infra/cloud/' },
      to: {
        path: '^(functions|shared|infra)/',
        pathNot: ['^infra/cloud/', '^shared/env[.]ts$', '^shared/store/table[.]ts$'],
      },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Tests look at the house; the house does not look at tests.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-development-tools-in-functions',
      comment:
        'What a function needs when it runs is a dependency, not a development one (LGPL and Amazon-licensed tools stay out).',
      severity: 'error',
      from: { path: '^(functions|shared)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-what-is-declared',
      comment: 'A package that only another package brings along can vanish with it.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['[.]d[.]ts$', '^cdk[.]out', '^[.]local'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    parser: 'swc',
  },
}
