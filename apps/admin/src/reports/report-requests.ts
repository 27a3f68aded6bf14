/** Writing a report: of a province, or of the nation by the Ministry. The rules are the same, the rights are not. */
import { request } from '../api/line.js';
import {
  RenewCompilationFiguresDocument,
  RenewReportFiguresDocument,
  SaveCompilationSectionDocument,
  SaveReportSectionDocument,
  type RenewReportFiguresInput,
  type SaveReportSectionInput,
} from '../gql/graphql.js';

export const saveSection = async (ofNation: boolean, input: SaveReportSectionInput) =>
  ofNation
    ? (await request(SaveCompilationSectionDocument, { input })).saveCompilationSection
    : (await request(SaveReportSectionDocument, { input })).saveReportSection;

export const renewFigures = async (ofNation: boolean, input: RenewReportFiguresInput) =>
  ofNation
    ? (await request(RenewCompilationFiguresDocument, { input })).renewCompilationFigures
    : (await request(RenewReportFiguresDocument, { input })).renewReportFigures;
