import { words, type FigureWords } from './words.ts'

const BEST_CASE =
  'the responders do nothing else while they are on duty, and leads come by chance over the working hours: a best case'

/** Figures of what a plan says beside its funnel, in words; the first part of the name is that of the topic. */
export const TOPIC_WORDS = {
  'money.spend': words('Marketing’s spend', 'money', 'spend a month, added up over months and segments'),
  'money.salesCost': words('Cost of sales', 'money', 'what sales costs a month times the months'),
  'money.costPerLead': words('Cost per lead', 'money', 'spend on the segment divided by its new leads'),
  'money.costPerHandedOver': words(
    'Cost per lead handed over',
    'money',
    'spend on the segment divided by its leads that reach the hand-off stage',
  ),
  'money.spendPerCustomer': words(
    'Spend per customer',
    'money',
    'spend on the segment divided by its customers',
  ),
  'money.customerAcquisitionCost': words(
    'Cost of a customer (CAC)',
    'money',
    'marketing’s spend and the cost of sales, divided by customers',
    'the customers of the horizon are those that its money brought, though some of their leads came before',
  ),
  'money.lifetimeValue': words(
    'What a customer brings (LTV)',
    'money',
    'what a customer pays a month times the gross margin times the months that it stays',
    'it pays the same in each of these months, at the same margin',
  ),
  'money.lifetimeValueToCost': words(
    'LTV ÷ CAC',
    'factor',
    'what a customer brings divided by what it costs',
  ),
  'money.paybackMonths': words(
    'Months until a customer has paid back its cost',
    'months',
    'the cost of a customer divided by what it pays a month less the cost of serving',
  ),
  'money.recordedCostPerLead': words(
    'Cost per lead in history',
    'money',
    'recorded spend divided by recorded new leads, over the months that have both',
  ),
  'pace.onTime': words(
    'Leads worked on time',
    'share',
    'leads as they come day by day, worked in their order by what sales can work a day; those within the window, divided by all',
    'nobody waits from the month before, and sales works the same each working day',
  ),
  'pace.worked': words(
    'Leads worked in their month',
    'share',
    'leads as they come day by day, worked in their order by what sales can work a day; those by the end of the month, divided by all',
    'nobody waits from the month before, and sales works the same each working day',
  ),
  'pace.idle': words(
    'Capacity that nobody needs',
    'share',
    'what sales can work a day and has no lead for, divided by all that it can work',
  ),
  'pace.arriving': words(
    'Leads that come on a working day',
    'leads',
    'leads handed over in the month, spread over its working days as the plan says that they come',
  ),
  'pace.capacityADay': words(
    'Leads that sales can work on a day',
    'leads',
    'what sales can work in the month divided by its working days',
  ),
  'pace.waiting': words(
    'Leads that wait at the end of a day',
    'leads',
    'leads that waited the day before and those that come, less what sales can work on the day; 0 at least',
    'nobody waits from the month before',
  ),
  'pace.toDate': words(
    'Leads to date',
    'leads',
    'what marketing promises a month, or else what is handed over, up to the end of the day, spread as the plan says that leads come',
  ),
  'pace.corridorLow': words(
    'Least that is tolerated to date',
    'leads',
    'an even share of the month’s leads for each working day gone, less what delivery may be behind; 0 at least',
  ),
  'pace.corridorHigh': words(
    'Most that is tolerated to date',
    'leads',
    'an even share of the month’s leads for each working day gone, and what delivery may be ahead',
  ),
  'pace.daysOutside': words(
    'Days outside the corridor',
    'days',
    'working days of the month at whose end leads to date are fewer or more than is tolerated',
  ),
  'firstTouch.arrivalsAnHour': words(
    'Leads in a business hour',
    'leads',
    'leads handed over divided by the hours of the working calendar',
  ),
  'firstTouch.waiting': words(
    'Chance that a lead waits for its first touch',
    'share',
    'the chance that all responders are busy, when leads come and are touched at random (Erlang C)',
    BEST_CASE,
  ),
  'firstTouch.load': words(
    'Load of the responders',
    'share',
    'leads in a business hour divided by the first touches that all responders make in one',
  ),
  'firstTouch.half': words(
    'Time in which half of the leads are touched',
    'minutes',
    'the shortest time within which half of the leads have their first touch, when leads come and are touched at random',
    BEST_CASE,
  ),
  'firstTouch.nineInTen': words(
    'Time in which 9 in 10 leads are touched',
    'minutes',
    'the shortest time within which nine in ten leads have their first touch, when leads come and are touched at random',
    BEST_CASE,
  ),
  'firstTouch.burst': words(
    'Leads waiting at opening',
    'leads',
    'leads of a working day times the share that comes while nobody is there',
  ),
  'firstTouch.burstWithin': words(
    'Leads waiting at opening that are touched in time',
    'share',
    'what the responders touch within the time from opening on, divided by the leads that wait then',
  ),
  'firstTouch.attainable': words(
    'Most that the clock allows',
    'share',
    'the share of a week after whose moments somebody is there in time; all by the clock of working hours',
  ),
  'firstTouch.responders': words(
    'Responders that keep the promise',
    'reps',
    'the fewest on duty with whom as many leads are touched in time as promised',
    BEST_CASE,
  ),
  'firstTouch.within': words(
    'Leads touched in time',
    'share',
    'one less the chance that a lead waits, times the part of those waiting that still waits after the time; by the wall’s clock only of leads that come while it can be kept',
    BEST_CASE,
  ),
  'tradeOff.leads': words(
    'Leads for which both promises of sales can be kept',
    'leads',
    'the fewer of those that the hours are enough for and those that the responders are enough for, in a month',
  ),
  'tradeOff.promised': words(
    'Leads that marketing promises a month',
    'leads',
    'what it promises of all kinds of leads, or what it promises of single kinds together where that is more, brought to a month',
  ),
  'tradeOff.short': words(
    'Leads that cannot be honoured',
    'leads',
    'leads that marketing promises less those for which sales can keep what it promises',
  ),
  'tradeOff.byHours': words(
    'Leads that the hours are enough for',
    'leads',
    'selling hours of a month divided by the hours that contacting a lead takes with so many attempts',
    'all selling hours go to contacting leads, and none to later stages',
  ),
  'tradeOff.byResponders': words(
    'Leads that the responders are enough for',
    'leads',
    'the most leads a month of which the share that is promised is touched in the time, when leads come and are touched at random',
    BEST_CASE,
  ),
  'tradeOff.hours': words(
    'Selling hours of a month',
    'hours',
    'of the month, or those of all months divided by their number',
  ),
  'tradeOff.hoursALead': words(
    'Hours that contacting a lead takes',
    'hours',
    'attempts that a lead needs until it is reached or given up, times the minutes of one; a conversation with those who are reached',
  ),
  'tradeOff.reached': words(
    'Leads that are reached',
    'share',
    'one less the chance that so many attempts fail, one after the other',
    'each attempt has the chance of contact that the plan says, whatever came before',
  ),
  'response.rate': words(
    'Rate by the time to the first touch',
    'share',
    'the odds of the plan’s rate times the odds ratio that the curve gives for the time, as a share again: odds ÷ (1 + odds)',
    'the plan’s rate is that of leads touched at the first time of the curve, and the curve holds for these leads; the model itself goes on with the plan’s rate',
  ),
  'response.odds': words(
    'Odds by the time to the first touch, against those touched at once',
    'factor',
    'between two points of the curve by the logarithm of the time; before the first and after the last as there',
  ),
  'contact.minutes': words(
    'Time that contacting a lead takes',
    'minutes',
    'attempts that a lead needs until it is reached or given up, times the minutes of one; a conversation with those who are reached',
  ),
  'contact.reached': words(
    'Leads that are reached',
    'share',
    'one less the chance that every attempt fails, one after the other',
  ),
  'levelCheck.rate': words(
    'Rate to the next stage, all kinds of leads in their mix',
    'share',
    'leads of all segments that go on divided by those that are there, at the rates of the first month',
    'every lead is decided in the month in which it comes',
  ),
  'levelCheck.dealValue': words(
    'Value of a deal, all kinds of leads in their mix',
    'money',
    'the deal value of each segment, weighed by its customers at the rates of the first month',
  ),
  'levelCheck.short': words(
    'Entries that the list lacks',
    'leads',
    'the entries that the listed figures need less those that are listed',
  ),
  'levelCheck.needed': words(
    'Entries that the listed figures need',
    'leads',
    'what the stage below needs, divided by the rate to it; at the last stage, and where it is more at the one before, the listed amount divided by the value of a deal',
    'all that is listed is of one period, and the rates are those of the first month',
  ),
  'borrowedRates.rate': words(
    'Rate with what other segments say',
    'share',
    'the counts of the segment, with those of all segments added as far as segments are alike',
    'the segments are of one kind: what is true of all says something of each',
  ),
  'entryPatterns.overdispersion': words(
    'How much more entries vary than chance lets them',
    'factor',
    'variance of monthly entries divided by their mean, growth and season taken out, 1 at least',
  ),
  'definitionTest.share': words(
    'Agreement on the definition',
    'share',
    'leads that both sides labelled alike, divided by all that both labelled',
  ),
  'definitionTest.kappa': words(
    'Agreement on the definition beyond chance (κ)',
    'factor',
    'the agreement less what chance would give, divided by one less what chance would give',
  ),
} as const satisfies Record<string, FigureWords>

export type TopicFigureName = keyof typeof TOPIC_WORDS
