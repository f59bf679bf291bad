/** What the example company says of money, pace and first touch, and the slide that it started from. Made up, in USD. */
export const softwareCompanyFigures = {
  economics: { monthlyValue: 2300, grossMargin: 0.78, engagementMonths: 34, salesCostAMonth: 185_000 },
  listedFigures: {
    pipeline: 2_900_000,
    revenue: 640_000,
    entries: { mql: 420, sal: 360, sql: 160, opportunity: 105, customer: 24 },
  },
  cadence: { profile: { kind: 'even' }, windowDays: 2, tolerated: 0.5 },
  response: { respondersOnDuty: 2, touchesAnHour: 3, waitingAtOpening: 0.35, curve: null },
}
