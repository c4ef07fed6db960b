#!/usr/bin/env bash
# Deploys Parley to the AWS account and region that the AWS CLI is set to: "infra/deploy.sh --help" explains.
set -euo pipefail

infra=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(dirname "$infra")
staged=$project/target/deploy

stack='' bucket='' architecture='arm64' definitions='' template=$infra/template.yaml crm='' shop=''
given=()

usage() {
    cat <<'END'
infra/deploy.sh --stack NAME --bucket BUCKET [--dataflow NAME ...] [--architecture arm64|x86_64]
                [--definitions FOLDER] [--parameter NAME=VALUE ...]

  --stack         the stack to make or to change; up to 28 letters, digits and hyphens
  --bucket        an S3 bucket of yours in the same region, for what is uploaded
  --dataflow      those to run, once for each; without it those that ran before, at first both that ship
  --architecture  what target/function.zip was built for; arm64 if not given
  --definitions   a folder with dataflows/*.yaml and systems/*.yaml of your own, packed into the function
  --parameter     of infra/template.yaml (docs/reference/infrastructure.md); one that is left out keeps its value
  --template      another template than infra/template.yaml

The account, the region and another endpoint come from the AWS CLI's own settings: AWS_PROFILE, AWS_REGION,
AWS_ENDPOINT_URL. Deploy again to change something; deploying the same again changes nothing.
END
}

fail() {
    echo "deploy.sh: $1" >&2
    exit "${2:-1}"
}

# ---- what was asked for ----

read_arguments() {
    while (($#)); do
        case $1 in
            -h | --help) usage && exit 0 ;;
            --stack | --bucket | --dataflow | --architecture | --definitions | --parameter | --template)
                (($# > 1)) || fail "$1 needs a value; --help explains" 2
                take "$1" "$2"
                shift 2
                ;;
            *) fail "unknown option $1; --help explains" 2 ;;
        esac
    done
    [[ -n $stack && -n $bucket ]] || fail "--stack and --bucket are needed; --help explains" 2
    [[ $stack =~ ^[A-Za-z][A-Za-z0-9-]{0,27}$ ]] ||
        fail "--stack takes up to 28 letters, digits and hyphens, a letter first" 2
    [[ $architecture == arm64 || $architecture == x86_64 ]] || fail "--architecture is arm64 or x86_64" 2
}

take() {
    case $1 in
        --stack) stack=$2 ;;
        --bucket) bucket=$2 ;;
        --architecture) architecture=$2 ;;
        --template) template=$2 ;;
        --definitions) definitions=$(cd "$2" 2>/dev/null && pwd) || fail "there is no folder $2" 2 ;;
        --dataflow) take_dataflow "$2" ;;
        --parameter)
            [[ $2 =~ ^[A-Za-z]+=.*$ ]] || fail "--parameter takes NAME=VALUE, not $2" 2
            given+=("$2")
            ;;
    esac
}

take_dataflow() {
    if [[ $1 == *shopify* ]]; then
        [[ -z $shop ]] || fail "there is one shop dataflow in a stack: $shop or $1" 2
        shop=$1
    else
        [[ -z $crm ]] || fail "there is one CRM dataflow in a stack: $crm or $1" 2
        crm=$1
    fi
}

is_given() {
    local one
    for one in ${given[@]+"${given[@]}"}; do
        [[ $one != "$1="* ]] || return 0
    done
    return 1
}

# ---- what has to be there ----

need() {
    command -v "$1" >/dev/null 2>&1 || fail "there is no $1: $2"
}

# The endpoint as an option, because older versions of the CLI do not know the variable.
cloud() {
    aws ${AWS_ENDPOINT_URL:+--endpoint-url "$AWS_ENDPOINT_URL"} "$@"
}

check_account() {
    need aws "install the AWS CLI (https://aws.amazon.com/cli/)"
    region=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region || true)}}
    [[ -n $region ]] || fail "no region: set AWS_REGION"
    export AWS_REGION=$region AWS_DEFAULT_REGION=$region
    cloud sts get-caller-identity >/dev/null || fail "the AWS CLI reaches no account (it says why above)"
    cloud s3api head-bucket --bucket "$bucket" >/dev/null 2>&1 ||
        fail "bucket $bucket is not there, or not yours: aws s3 mb s3://$bucket"
}

# Of the program inside function.zip, told by bytes 5 (64 bit) and 19 (machine) of its ELF header.
built_for() {
    local header
    header=$({ unzip -p "$1" bootstrap 2>/dev/null || true; } | od -An -tu1 -N20 | tr -s ' \n' ' ')
    case $header in
        ' 127 69 76 70 2 '*' 62 0 ' | ' 127 69 76 70 2 '*' 62 0') echo x86_64 ;;
        ' 127 69 76 70 2 '*' 183 0 ' | ' 127 69 76 70 2 '*' 183 0') echo arm64 ;;
        *) echo nothing ;;
    esac
}

check_function() {
    local zip=$1 built
    need unzip "install it, to look into function.zip"
    local build="./mvnw package -Dnative (with GraalVM or Mandrel), or ./mvnw package -Dnative"
    build+=" -Dquarkus.native.container-build=true (with Docker or Podman)"
    [[ -f $zip ]] || fail "there is no $zip: build it with $build"
    unzip -l "$zip" bootstrap >/dev/null 2>&1 ||
        fail "$zip is the build for a Java runtime; only the native one is deployed: $build"
    built=$(built_for "$zip")
    [[ $built != nothing ]] || fail "$zip holds no Linux program for arm64 or x86_64: build it with $build"
    [[ $built == "$architecture" ]] ||
        fail "$zip was built for $built, not $architecture: build it on that machine, or say --architecture $built"
}

check_dataflow() {
    local name=$1 place
    for place in "$project/src/main/resources" ${definitions:+"$definitions"}; do
        [[ ! -f $place/dataflows/$name.yaml ]] || return 0
    done
    fail "there is no dataflow $name${definitions:+ in $definitions}, and none of that name ships"
}

check_dataflows() {
    [[ -z $crm ]] || check_dataflow "$crm"
    [[ -z $shop ]] || check_dataflow "$shop"
    if [[ -n $crm && $crm != customcrm-powerofficego ]] && ! is_given CrmSystem; then
        fail "which CRM does $crm connect? --parameter CrmSystem=NAME, as its system file is called" 2
    fi
}

# A function without the folder it is told to read would not start.
check_definitions() {
    if [[ -z $definitions ]] && ! is_given Definitions && [[ $(parameter Definitions) == /* ]]; then
        fail "stack $stack runs definitions of yours: name the folder again, --definitions FOLDER" 2
    fi
}

# ---- what is sent ----

# The extension's address in this region.
extension() {
    local account arm intel
    read -r account arm intel < <(awk -v region="$region" '$1 == region { print $2, $3, $4 }' \
        "$infra/secrets-extension.tsv") ||
        fail "infra/secrets-extension.tsv does not know $region: --parameter SecretsExtension=ARN, from AWS's manual"
    local layer=arn:aws:lambda:$region:$account:layer:AWS-Parameters-and-Secrets-Lambda-Extension
    if [[ $architecture == arm64 ]]; then echo "$layer-Arm64:$arm"; else echo "$layer:$intel"; fi
}

# Copies templates and function, and packs the definitions into the copy.
pack_definitions() {
    need zip "install it, to pack $definitions"
    rm -rf "$staged/infra" "$staged/target" "$staged/definitions"
    mkdir -p "$staged/infra" "$staged/target"
    cp "$(dirname "$template")"/*.yaml "$staged/infra"
    cp "$(dirname "$template")/../target/function.zip" "$staged/target"
    ln -s "$definitions" "$staged/definitions"
    (cd "$staged" && zip -qr target/function.zip definitions -i '*.yaml')
    template=$staged/infra/template.yaml
}

overrides() {
    if [[ -n $layer ]]; then printf 'SecretsExtension=%s\n' "$layer"; fi
    printf 'Architecture=%s\n' "$architecture"
    if [[ -n $crm$shop ]]; then printf 'CrmDataflow=%s\nShopDataflow=%s\n' "$crm" "$shop"; fi
    if [[ -n $definitions ]]; then echo Definitions=/var/task/definitions; fi
    printf '%s\n' ${given[@]+"${given[@]}"}
}

deploy() {
    local packaged=$staged/packaged.yaml values=() value layer=''
    is_given SecretsExtension || layer=$(extension)
    while IFS= read -r value; do values+=("$value"); done < <(overrides | sed '/^$/d')
    mkdir -p "$staged"
    cloud cloudformation package --template-file "$template" --s3-bucket "$bucket" --s3-prefix "$stack" \
        --output-template-file "$packaged" >/dev/null
    cloud cloudformation deploy --template-file "$packaged" --stack-name "$stack" \
        --s3-bucket "$bucket" --s3-prefix "$stack" --no-fail-on-empty-changeset \
        --capabilities CAPABILITY_IAM CAPABILITY_AUTO_EXPAND --parameter-overrides "${values[@]}"
}

# ---- what is there, and what comes next ----

# Of the stack as it is; nothing when there is none yet.
parameter() {
    cloud cloudformation describe-stacks --stack-name "$stack" --output text \
        --query "Stacks[0].Parameters[?ParameterKey=='$1'].ParameterValue" 2>/dev/null || true
}

output() {
    cloud cloudformation describe-stacks --stack-name "$stack" --output text \
        --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue"
}

report() {
    local name value
    echo
    for name in Table Secrets CrmFunction CrmWebhooks ShopFunction ShopWebhooks; do
        value=$(output "$name")
        [[ -z $value || $value == None ]] || printf '%-14s %s\n' "$name" "$value"
    done
    [[ $(parameter Schedules) != ENABLED ]] || return 0
    cat <<END

Next, on a first installation (docs/how-to/deploy.md); nothing is written to a system before step 4:
  1  fill the secrets     aws secretsmanager put-secret-value --secret-id $(output Secrets)/SYSTEM \\
                              --secret-string file://SYSTEM.json
  2  check                PARLEY_FUNCTION=FUNCTION ./parley check
  3  webhooks             PARLEY_FUNCTION=FUNCTION ./parley subscribe
  4  look, then approve   PARLEY_FUNCTION=FUNCTION ./parley preview
                          PARLEY_FUNCTION=FUNCTION ./parley approve hash=...
  5  run by itself        infra/deploy.sh $(printf '%q ' "$@")\\
                              --parameter Schedules=ENABLED
END
}

main() {
    read_arguments "$@"
    [[ -f $template ]] || fail "$template is not there" 2
    check_dataflows
    check_function "$(dirname "$(cd "$(dirname "$template")" && pwd)")/target/function.zip"
    check_account
    check_definitions
    if [[ -n $definitions ]]; then pack_definitions; fi
    deploy
    report "$@"
}

main "$@"
