/**
 * What `getEntityMetadata` tells of a table, under the documented names. The simulated organisation has no solutions, no
 * processes and no charts, so what it would say of those is no.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/microsoft-ciframework/getentitymetadata
 */
import type { Column, Entity } from '../../records/entity.js';

/** `AttributeTypeCode` of the platform. */
const TYPE_CODES = {
  boolean: 0,
  dateTime: 2,
  integer: 5,
  lookup: 6,
  memo: 7,
  picklist: 11,
  state: 12,
  text: 14,
  id: 15,
} as const;

/** `wanted`: the columns to tell of; without any the table is told of alone. */
export function metadataOf(entity: Entity, wanted: readonly unknown[]): Readonly<Record<string, unknown>> {
  const { isActivity } = entity;
  return {
    ...NOTHING_OF_THE_KIND,
    ActivityTypeMask: isActivity ? 1 : 0,
    Description: '',
    DisplayCollectionName: entity.pluralLabel,
    DisplayName: entity.label,
    EntityColor: null,
    EntitySetName: entity.setName,
    HasActivities: !isActivity,
    IsActivity: isActivity,
    IsEnabledInUnifiedInterface: true,
    IsValidForAdvancedFind: true,
    LogicalCollectionName: entity.setName,
    LogicalName: entity.logicalName,
    ObjectTypeCode: entity.objectTypeCode,
    OwnershipType: 'UserOwned',
    PrimaryIdAttribute: entity.primaryId,
    PrimaryImageAttribute: null,
    PrimaryNameAttribute: entity.primaryName,
    Privileges: [],
    Attributes: entity.columns
      .filter(({ name }) => wanted.includes(name))
      .map((column) => attributeOf(entity, column)),
  };
}

const NOTHING_OF_THE_KIND = Object.fromEntries(
  [
    'AutoRouteToOwnerQueue',
    'CanEnableSyncToExternalSearchIndex',
    'CanTriggerWorkflow',
    'EnforceStateTransitions',
    'IsActivityParty',
    'IsBusinessProcessEnabled',
    'IsBPFEntity',
    'IsChildEntity',
    'IsConnectionsEnabled',
    'IsCustomEntity',
    'IsCustomizable',
    'IsDocumentManagementEnabled',
    'IsDocumentRecommendationsEnabled',
    'IsDuplicateDetectionEnabled',
    'IsEnabledForCharts',
    'IsImportable',
    'IsInteractionCentricEnabled',
    'IsKnowledgeManagementEnabled',
    'IsMailMergeEnabled',
    'IsManaged',
    'IsOneNoteIntegrationEnabled',
    'IsOptimisticConcurrencyEnabled',
    'IsQuickCreateEnabled',
    'IsStateModelAware',
    'IsVisibleInMobileClient',
  ].map((name) => [name, false]),
);

function attributeOf(entity: Entity, column: Column): Readonly<Record<string, unknown>> {
  return {
    AttributeType: typeCode(column),
    DisplayName: column.label,
    EntityLogicalName: entity.logicalName,
    LogicalName: column.name,
    ...(column.type === 'flag' && { DefaultFormValue: false }),
    ...(column.options.length > 0 && { OptionSet: optionSet(column) }),
  };
}

function optionSet({ options }: Column): Readonly<Record<string, string>> {
  return Object.fromEntries(options.map(({ value, label }) => [Number(value), label]));
}

function typeCode({ name, type }: Column): number {
  if (name === 'statecode') return TYPE_CODES.state;
  switch (type) {
    case 'flag':
      return TYPE_CODES.boolean;
    case 'time':
      return TYPE_CODES.dateTime;
    case 'number':
      return TYPE_CODES.integer;
    case 'lookup':
      return TYPE_CODES.lookup;
    case 'choice':
      return TYPE_CODES.picklist;
    case 'id':
      return TYPE_CODES.id;
    case 'memo':
      return TYPE_CODES.memo;
    default:
      return TYPE_CODES.text;
  }
}
