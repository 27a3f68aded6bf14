/** The public interface of this room: a report is begun and read, its figures are read, and it is made a document of. */
export { asItStands } from './as-signed.js';
export { BeginProvinceReport } from './begin-report.js';
export { itemsOfKeys } from './keep-figures.js';
export { mayAtProvince } from './may-at-province.js';
export { ReadProvinceFigures } from './province-figures.js';
export { ProvinceReportModel } from './province-report.model.js';
export { ProvinceReportResult } from './province-reports.resolver.js';
export { ProvinceReportsModule } from './province-reports.module.js';
export { readReport, type KeptReport, type ProvinceReportKey } from './read-report.js';
export { holdReport, signatureNow, versionsOf } from './report-progress.js';
export { ReportSignatureEntity } from './report-signature.entity.js';
export { ReportStepEntity } from './report-step.entity.js';
export { writtenProvinceReport } from './written-report.js';
export { SaveReportSection } from './save-section.js';
