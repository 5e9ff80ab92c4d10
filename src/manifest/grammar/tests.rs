use super::*;

/// The answers were recorded from apimachinery 0.29, 0.33, 0.34 and 0.37, from Kubernetes 1.37 and robfig/cron 3.0.1.
#[test]
fn every_sentence_is_the_servers() {
    let recorded: Vec<&str> =
        include_str!("recorded.txt").lines().filter(|it| !it.starts_with('#')).collect();
    let mut found = Vec::new();
    for row in recorded.iter().filter(|it| !it.starts_with(' ')) {
        let [version, format, value] = row.splitn(3, ' ').collect::<Vec<_>>()[..] else { panic!("{row}") };
        let version = Minor(version.strip_prefix("1.").unwrap().parse().unwrap());
        let value: String = serde_json::from_str(value).unwrap();
        found.push(row.to_string());
        for Complaint { error, value: shown, says } in complaints(named(format), &value, version) {
            found.push(match error {
                ErrorType::Invalid if shown == value => format!("    {says}"),
                ErrorType::Invalid => format!("    {shown:?}: {says}"),
                _ => format!("    {error:?}: {says}"),
            });
        }
    }
    assert_eq!(found, recorded);
}

fn named(name: &str) -> Format {
    use Format::*;
    let all = [
        DnsLabel,
        DnsLabelPrefix,
        DnsSubdomain,
        DnsSubdomainPrefix,
        DnsSubdomainAnyCase,
        DnsSearch,
        QualifiedName,
        DomainPrefixedPath,
        SignerName,
        LabelValue,
        PortName,
        EnvName,
        RelaxedEnvName,
        ConfigMapKey,
        HttpHeaderName,
        RelativePath,
        LocalPath,
        PathNoBacksteps,
        IpAddress,
        SysctlName,
        IscsiName,
        HostPorts,
        WindowsUserName,
        IntOrPercent,
        CronSchedule,
        TimeZone,
    ];
    all.into_iter().find(|it| format!("{it:?}") == name).unwrap()
}

fn says(format: Format, value: &str) -> Vec<String> {
    complaints(format, value, Minor::NEWEST).into_iter().map(|it| it.says).collect()
}

#[test]
fn a_path_may_have_to_be_absolute() {
    assert_eq!(says(Format::AbsolutePath, "/a"), [""; 0]);
    assert_eq!(says(Format::AbsolutePath, ""), ["must be an absolute path"]);
}

#[test]
fn an_image_has_no_blanks_around_it() {
    assert_eq!(says(Format::Trimmed, "ngi nx"), [""; 0]);
    for image in [" nginx", "nginx\n", "nginx\u{a0}"] {
        assert_eq!(says(Format::Trimmed, image), ["must not have leading or trailing whitespace"]);
    }
}

#[test]
fn a_data_set_has_no_slash() {
    assert_eq!(says(Format::NoSlash, "a/b"), ["must not contain '/'"]);
}

#[test]
fn an_address_that_is_not_canonical_is_warned_of() {
    let warning = |value, version| ip_warning(value, Minor(version)).unwrap_or_default();
    assert_eq!(
        warning("010.1.1.1", 35),
        r#"non-standard IP address "010.1.1.1" will be considered invalid in a future Kubernetes release: use "10.1.1.1""#
    );
    assert_eq!(
        warning("::FFFF:10.1.1.1", 33),
        r#"non-standard IP address "::FFFF:10.1.1.1" will be considered invalid in a future Kubernetes release: use "10.1.1.1""#
    );
    assert_eq!(
        warning("FE80:0::1", 37),
        r#"IPv6 address "FE80:0::1" should be in RFC 5952 canonical format ("fe80::1")"#
    );
    for (value, version) in
        [("010.1.1.1", 32), ("010.1.1.1", 36), ("fe80::1", 37), ("10.1.1.1", 37), ("x", 37)]
    {
        assert_eq!(warning(value, version), "");
    }
}

#[test]
fn the_message_of_1_29_for_no_address_is_shorter() {
    assert_eq!(ip("localhost", Minor(29)), ["must be valid IP address"]);
}

#[test]
fn a_finalizer_has_a_prefix_or_is_one_of_kubernetes() {
    assert_eq!(finalizer_name("orphan", Minor::NEWEST), [""; 0]);
    assert_eq!(finalizer_name("example.com/x", Minor::NEWEST), [""; 0]);
    assert_eq!(
        finalizer_name("mine", Minor::NEWEST),
        ["name is neither a standard finalizer name nor is it fully qualified"]
    );
}

#[test]
fn a_key_of_an_annotation_may_have_a_prefix_in_capitals() {
    assert_eq!(annotation_key("Example.com/X", Minor::NEWEST), [""; 0]);
    assert_eq!(annotation_key("/x", Minor::NEWEST), ["prefix part must be non-empty"]);
}

/// The database grows; an unknown city may be a new zone, a slip of the pen is none.
#[test]
fn a_zone_that_may_be_new_is_let_through() {
    assert_eq!(time_zone("America/Port_Brandnew"), [""; 0]);
    assert_eq!(time_zone("posix/Asia/Seoul"), [""; 0]);
    assert_eq!(time_zone("America/New_Yrok"), ["unknown time zone America/New_Yrok"]);
    assert_eq!(time_zone("Europe/Frankfurt"), ["unknown time zone Europe/Frankfurt"]);
    assert_eq!(time_zone("US/Newport"), ["unknown time zone US/Newport"]);
}
