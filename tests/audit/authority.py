"""A time stamping authority on loopback (RFC 3161): its certificates, and a server that answers real requests.

The token is CMS SignedData (RFC 5652) over a TSTInfo, with the signing certificate named in the signed attributes
(RFC 5035), built with pyasn1's own schemas.
"""

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyasn1.codec.der import decoder, encoder
from pyasn1.type import univ
from pyasn1_modules import rfc3161, rfc5035, rfc5280, rfc5652

SHA256 = univ.ObjectIdentifier("2.16.840.1.101.3.4.2.1")
ECDSA_SHA256 = univ.ObjectIdentifier("1.2.840.10045.4.3.2")


@dataclass
class Authority:
    """Keys and certificates of a root and of the stamping unit it vouches for."""

    root: x509.Certificate
    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @property
    def roots_pem(self) -> bytes:
        return self.root.public_bytes(serialization.Encoding.PEM)

    def answer(self, request: bytes) -> bytes:
        """The TimeStampResp (DER) to a TimeStampReq (DER)."""
        asked, _rest = decoder.decode(request, asn1Spec=rfc3161.TimeStampReq())
        response = rfc3161.TimeStampResp()
        response["status"]["status"] = 0
        response["timeStampToken"] = self._token(self._info(asked))
        return encoder.encode(response)

    def _info(self, asked: Any) -> bytes:
        info = rfc3161.TSTInfo()
        info["version"] = 1
        info["policy"] = univ.ObjectIdentifier("1.3.6.1.4.1.99999.1")
        info["messageImprint"] = asked["messageImprint"]
        info["serialNumber"] = 7
        info["genTime"] = f"{datetime.now(UTC):%Y%m%d%H%M%SZ}"
        if asked["nonce"].isValue:
            info["nonce"] = int(asked["nonce"])
        return encoder.encode(info)

    def _token(self, info: bytes) -> Any:
        signed = rfc5652.SignedData()
        signed["version"] = 3
        signed["digestAlgorithms"].append(_algorithm(SHA256))
        signed["encapContentInfo"]["eContentType"] = rfc3161.id_ct_TSTInfo
        signed["encapContentInfo"]["eContent"] = info
        chosen = rfc5652.CertificateChoices()
        chosen["certificate"] = _decoded(self.certificate)
        signed["certificates"].append(chosen)
        signed["signerInfos"].append(self._signer(info))
        token = rfc3161.TimeStampToken()
        token["contentType"] = rfc5652.id_signedData
        token["content"] = univ.Any(encoder.encode(signed))
        return token

    def _signer(self, info: bytes) -> Any:
        signer = rfc5652.SignerInfo()
        signer["version"] = 1
        parsed = _decoded(self.certificate)["tbsCertificate"]
        signer["sid"]["issuerAndSerialNumber"]["issuer"] = parsed["issuer"]
        signer["sid"]["issuerAndSerialNumber"]["serialNumber"] = parsed["serialNumber"]
        signer["digestAlgorithm"] = _algorithm(SHA256)
        attributes = self._attributes(info)
        for attribute in attributes:
            signer["signedAttrs"].append(attribute)
        whole = univ.SetOf(componentType=rfc5652.Attribute())
        whole.extend(attributes)
        signer["signatureAlgorithm"] = _algorithm(ECDSA_SHA256)
        signer["signature"] = self.key.sign(encoder.encode(whole), ec.ECDSA(hashes.SHA256()))
        return signer

    def _attributes(self, info: bytes) -> list[Any]:
        digest = hashlib.sha256(self.certificate.public_bytes(serialization.Encoding.DER)).digest()
        named = rfc5035.SigningCertificateV2()
        one = rfc5035.ESSCertIDv2()
        one["certHash"] = digest
        named["certs"].append(one)
        return [
            _attribute(rfc5652.id_contentType, rfc3161.id_ct_TSTInfo),
            _attribute(rfc5652.id_messageDigest, univ.OctetString(hashlib.sha256(info).digest())),
            _attribute(rfc5035.id_aa_signingCertificateV2, named),
        ]


def _attribute(kind: Any, value: Any) -> Any:
    attribute = rfc5652.Attribute()
    attribute["attrType"] = kind
    attribute["attrValues"].append(univ.Any(encoder.encode(value)))
    return attribute


def _algorithm(oid: Any) -> Any:
    made = rfc5280.AlgorithmIdentifier()
    made["algorithm"] = oid
    return made


def _decoded(certificate: x509.Certificate) -> Any:
    der = certificate.public_bytes(serialization.Encoding.DER)
    return decoder.decode(der, asn1Spec=rfc5280.Certificate())[0]


def make_authority() -> Authority:
    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    root = _certificate("Root", root_key, "Root", root_key, authority=True)
    return Authority(root, _certificate("Stamps", key, "Root", root_key, authority=False), key)


def _certificate(name: str, key: Any, issuer: str, issuer_key: Any, *, authority: bool) -> x509.Certificate:
    now = datetime.now(UTC)
    usage = x509.KeyUsage(not authority, False, False, False, False, authority, authority, False, False)
    builder = (
        x509.CertificateBuilder()
        .subject_name(_name(name))
        .issuer_name(_name(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(usage, critical=True)
    )
    if not authority:
        stamps = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(stamps, critical=True)
    return builder.sign(issuer_key, hashes.SHA256())


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


@contextmanager
def serving(authority: Authority) -> Iterator[str]:
    """The address on loopback where `authority` answers."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = authority.answer(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: Any) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
