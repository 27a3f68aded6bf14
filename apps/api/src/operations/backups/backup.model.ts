import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Costs } from '../../platform/graphql/costs.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { BACKUP_FINDINGS, type BackupFinding } from '@vlis/domain';

const BackupFindingEnum = Object.fromEntries(BACKUP_FINDINGS.map((each) => [each, each])) as {
  readonly [K in BackupFinding]: K;
};
registerEnumType(BackupFindingEnum, { name: 'BackupFinding', description: 'What is not as it should be.' });

enum BackupKind {
  BACKUP = 'backup',
  RESTORE = 'restore',
  DRILL = 'drill',
}
registerEnumType(BackupKind, { name: 'BackupKind' });

enum ArchiveProblemEnum {
  FOLDER = 'folder',
  SPACE = 'space',
  KEY = 'key',
  TORN = 'torn',
  SUPERSEDED = 'superseded',
}
registerEnumType(ArchiveProblemEnum, { name: 'ArchiveProblem', description: 'Why the log is not kept elsewhere.' });

@ObjectType('BackupRun')
export class BackupRunModel {
  @Field(() => Int)
  id!: number;

  @Field(() => BackupKind)
  kind!: `${BackupKind}`;

  @Field(() => String, { description: 'vlis or pgbackrest.' })
  tool!: string;

  @Field(() => Boolean)
  @Costs({})
  succeeded!: boolean;

  @Field(() => DateTimeScalar)
  beganAt!: Date;

  @Field(() => DateTimeScalar)
  endedAt!: Date;

  @Field(() => String, { description: 'Folder of the backups, or pgBackRest’s stanza.' })
  folder!: string;

  @Field(() => String, { nullable: true, description: 'Which backup.' })
  label!: string | null;

  @Field(() => Float, { nullable: true, description: 'Bytes as kept.' })
  bytes!: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Of a backup: from when on one can restore with it; of a restore or drill: the moment gone back to.',
  })
  moment!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it failed.' })
  code!: string | null;
}

@ObjectType('BackupStatus')
export class BackupStatusModel {
  @Field(() => [BackupFindingEnum])
  @Costs({ rows: BACKUP_FINDINGS.length })
  findings!: readonly BackupFinding[];

  @Field(() => BackupRunModel, { nullable: true, description: 'The newest that succeeded.' })
  lastGood!: BackupRunModel | null;

  @Field(() => BackupRunModel, { nullable: true })
  lastDrill!: BackupRunModel | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'One can restore to any moment until then.' })
  reachedAt!: Date | null;

  @Field(() => ArchiveProblemEnum, { nullable: true })
  problem!: `${ArchiveProblemEnum}` | null;

  @Field(() => [BackupRunModel], { description: 'The newest twenty.' })
  @Costs({ rows: 20 })
  runs!: readonly BackupRunModel[];
}
