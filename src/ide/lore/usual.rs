//! Which fields people write, and in which order.

/// Fields that many manifests have, in the order in which they are usually written.
pub(in crate::ide) fn usual(owner: &str) -> &'static [&'static str] {
    ROWS.iter().find(|it| it.0 == owner).map_or(&[], |it| it.1)
}

/// Whether only the server and its controllers write the field.
pub(in crate::ide) fn written_by_the_server(owner: &str, field: &str) -> bool {
    let fields: &[&str] = match owner {
        "ObjectMeta" => METADATA,
        "PodSpec" => &["ephemeralContainers", "priority"],
        _ => &[],
    };
    fields.contains(&field) || field == "status" && !owner.ends_with("Condition")
}

const METADATA: &[&str] = &[
    "creationTimestamp",
    "deletionGracePeriodSeconds",
    "deletionTimestamp",
    "generation",
    "managedFields",
    "ownerReferences",
    "resourceVersion",
    "selfLink",
    "uid",
];

const OBJECT: &[&str] = &["apiVersion", "kind", "metadata", "spec"];

pub(super) static ROWS: &[(&str, &[&str])] = &[
    ("Pod", OBJECT),
    ("Deployment", OBJECT),
    ("StatefulSet", OBJECT),
    ("DaemonSet", OBJECT),
    ("ReplicaSet", OBJECT),
    ("ReplicationController", OBJECT),
    ("Job", OBJECT),
    ("CronJob", OBJECT),
    ("PodTemplate", &["apiVersion", "kind", "metadata", "template"]),
    ("PodTemplateSpec", &["metadata", "spec"]),
    ("JobTemplateSpec", &["metadata", "spec"]),
    ("ObjectMeta", &["name", "namespace", "labels", "annotations"]),
    (
        "PodSpec",
        &[
            "containers",
            "initContainers",
            "volumes",
            "restartPolicy",
            "serviceAccountName",
            "securityContext",
            "nodeSelector",
            "tolerations",
            "affinity",
            "imagePullSecrets",
            "terminationGracePeriodSeconds",
            "hostNetwork",
        ],
    ),
    (
        "Container",
        &[
            "name",
            "image",
            "imagePullPolicy",
            "command",
            "args",
            "ports",
            "env",
            "envFrom",
            "resources",
            "volumeMounts",
            "livenessProbe",
            "readinessProbe",
            "startupProbe",
            "securityContext",
            "lifecycle",
        ],
    ),
    ("ContainerPort", &["containerPort", "name", "protocol", "hostPort"]),
    ("EnvVar", &["name", "value", "valueFrom"]),
    ("EnvVarSource", &["configMapKeyRef", "secretKeyRef", "fieldRef", "resourceFieldRef"]),
    ("EnvFromSource", &["configMapRef", "secretRef", "prefix"]),
    ("ConfigMapKeySelector", &["name", "key"]),
    ("SecretKeySelector", &["name", "key"]),
    ("ResourceRequirements", &["requests", "limits"]),
    (
        "Probe",
        &[
            "httpGet",
            "exec",
            "tcpSocket",
            "grpc",
            "initialDelaySeconds",
            "periodSeconds",
            "timeoutSeconds",
            "failureThreshold",
        ],
    ),
    ("HTTPGetAction", &["path", "port"]),
    ("VolumeMount", &["name", "mountPath", "subPath", "readOnly"]),
    (
        "Volume",
        &[
            "name",
            "emptyDir",
            "configMap",
            "secret",
            "persistentVolumeClaim",
            "hostPath",
            "projected",
            "downwardAPI",
        ],
    ),
    ("EmptyDirVolumeSource", &["medium", "sizeLimit"]),
    ("ConfigMapVolumeSource", &["name", "items"]),
    ("SecretVolumeSource", &["secretName", "items"]),
    ("HostPathVolumeSource", &["path", "type"]),
    ("KeyToPath", &["key", "path"]),
    (
        "SecurityContext",
        &[
            "runAsNonRoot",
            "runAsUser",
            "allowPrivilegeEscalation",
            "readOnlyRootFilesystem",
            "capabilities",
            "seccompProfile",
        ],
    ),
    ("PodSecurityContext", &["runAsNonRoot", "runAsUser", "runAsGroup", "fsGroup", "seccompProfile"]),
    ("Toleration", &["key", "operator", "value", "effect"]),
    ("DeploymentSpec", &["replicas", "selector", "strategy", "template"]),
    ("ReplicaSetSpec", &["replicas", "selector", "template"]),
    ("ReplicationControllerSpec", &["replicas", "selector", "template"]),
    ("DaemonSetSpec", &["selector", "updateStrategy", "template"]),
    ("StatefulSetSpec", &["serviceName", "replicas", "selector", "template", "volumeClaimTemplates"]),
    ("JobSpec", &["template", "backoffLimit", "completions", "parallelism", "ttlSecondsAfterFinished"]),
    ("CronJobSpec", &["schedule", "jobTemplate", "concurrencyPolicy"]),
    ("LabelSelector", &["matchLabels", "matchExpressions"]),
];
